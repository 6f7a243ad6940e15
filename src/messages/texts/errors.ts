import type { Texts } from '../message.js';

/** Sentences of errors and warnings that belong to no single analysis. */
export const errorTexts = {
  'error.option': {
    en: '{function}: option "{option}" must be {expected}; got {received}. {advice}',
    'zh-CN': '{function}：选项“{option}”必须是{expected}；收到的是 {received}。{advice}',
  },
  'error.output': { en: '{path} cannot be written: {reason}', 'zh-CN': '无法写入 {path}：{reason}' },
  // danfojs-node asks for a binary of TensorFlow and for a file outside the registry; the overrides spare both.
  'error.no_danfo': {
    en: 'toDanfo: danfojs-node is not installed. Put "overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@4.22.0", "xlsx": "npm:@e965/xlsx@0.20.3"} into package.json, then: npm install danfojs-node@1.2.0',
    'zh-CN':
      'toDanfo：未安装 danfojs-node。请先在 package.json 中加入 "overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@4.22.0", "xlsx": "npm:@e965/xlsx@0.20.3"}，再运行 npm install danfojs-node@1.2.0',
  },
  'error.known': { en: '{suggestion}Known: {known}.', 'zh-CN': '{suggestion}可用：{known}。' },
  'error.no_dataset': {
    en: '{function}: the first argument must be an opened dataset; got {received}. Open one: const shop = await open({ orders: … }).',
    'zh-CN':
      '{function}：第一个参数必须是已打开的数据集；收到的是 {received}。请先打开：const shop = await open({ orders: … })。',
  },
  'error.did_you_mean': { en: 'Did you mean "{near}"? ', 'zh-CN': '您是否想用“{near}”？' },
  'error.unknown_option': {
    en: '{function}: option "{option}" does not exist. {suggestion}Options: {known}.',
    'zh-CN': '{function}：没有选项“{option}”。{suggestion}可用选项：{known}。',
  },
  'error.missing_table': {
    en: '{function}: table "{table}" is missing. Give it with --{table} FILE (or open({ {table}: … })).',
    'zh-CN': '{function}：缺少数据表“{table}”。请用 --{table} 文件 提供（或 open({ {table}: … })）。',
  },
  'error.missing_tables': {
    en: '{function}: table "{table}" is missing, and so is what could stand for it: {others}. Give one of them, with --{table} FILE (or open({ {table}: … })).',
    'zh-CN':
      '{function}：缺少数据表“{table}”，可代替它的 {others} 也没有。请提供其中之一，例如用 --{table} 文件（或 open({ {table}: … })）。',
  },
  'error.missing_column': {
    en: '{function}: column "{column}" is missing in {table}; it has {found}. Map it with --map {table}.{column}=NAME.',
    'zh-CN': '{function}：{table} 中缺少列“{column}”；现有列：{found}。请用 --map {table}.{column}=列名 指定。',
  },
  'error.unknown_analysis': {
    en: 'There is no analysis "{id}". {suggestion}Analyses: {known}.',
    'zh-CN': '没有名为“{id}”的分析。{suggestion}可用分析：{known}。',
  },
  'error.empty_input': {
    en: '{function}: no rows are left in {table} to answer the question. {advice}',
    'zh-CN': '{function}：{table} 中没有可用于回答问题的记录。{advice}',
  },
  'error.not_enough_data': {
    en: '{function}: not enough data for {what}: needs {needs}, has {has}.',
    'zh-CN': '{function}：数据不足，无法给出{what}：需要 {needs}，现有 {has}。',
  },
  'error.not_converged': {
    en: '{function}: the search for {what} did not converge, so there is no answer. Look at the data with vitalfew check.',
    'zh-CN': '{function}：{what}的拟合未收敛，因此没有结果。请用 vitalfew check 检查数据。',
  },
  'error.engine_failed': {
    en: '{function}: the engine {engine} could not run a statement: {reason}. Run again with --debug to see its text.',
    'zh-CN': '{function}：引擎 {engine} 无法执行语句：{reason}。加 --debug 再运行可查看语句。',
  },
  'error.cancelled': { en: '{function}: stopped on request.', 'zh-CN': '{function}：已按请求停止。' },
  'error.plain': { en: '{text}', 'zh-CN': '{text}' },
  'warning.not_enough_data': {
    en: 'Not enough data for {what}: needs {needs}, has {has}.',
    'zh-CN': '数据不足，无法给出{what}：需要 {needs}，现有 {has}。',
  },
  'warning.not_enough_data_for': {
    en: 'Not enough data for “{what}”: needs {needs}, has {has}.',
    'zh-CN': '数据不足，无法给出“{what}”：需要 {needs}，现有 {has}。',
  },
} as const satisfies Texts;
