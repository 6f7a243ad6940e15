import type { Texts } from '../message.js';

/** What an engine on another machine says: what went wrong, and what to do about it. */
export const engineTexts = {
  'engine.statement': {
    en: '{function}: {engine} could not run the statement {statement}: {reason}. {advice}',
    'zh-CN': '{function}：{engine} 无法执行语句 {statement}：{reason}。{advice}',
  },
  'engine.unreachable': {
    en: '{function}: {engine} at {server} does not answer: {reason}. {advice}',
    'zh-CN': '{function}：位于 {server} 的 {engine} 没有应答：{reason}。{advice}',
  },
  'engine.clean.dropped': {
    en: 'Scratch tables dropped: {n}.',
    'zh-CN': '已清除临时表：{n} 张。',
  },
  'engine.clean.kept': {
    en: 'Left to sessions that may still run: {n} (younger than {hours} h; --all drops them too).',
    'zh-CN': '留给可能仍在运行的会话：{n} 张（不足 {hours} 小时；加 --all 一并清除）。',
  },
  'engine.catalog': {
    en: '{function}: {engine} has no catalog "{catalog}" for you. Catalogs there: {known}.',
    'zh-CN': '{function}：{engine} 中没有您可用的 catalog“{catalog}”。现有 catalog：{known}。',
  },
  'engine.too_large': {
    en: 'query: column "{column}" has an integer beyond 2^53, which a number cannot hold. Cast it to VARCHAR.',
    'zh-CN': 'query：列“{column}”含有超过 2^53 的整数，数字类型无法准确表示。请转换为 VARCHAR。',
  },
  'engine.zoned_time': {
    en: 'query: column "{column}" holds the time {time}, which is in a zone with a name. Write it at_timezone(…, \'UTC\').',
    'zh-CN': "query：列“{column}”含有带时区名称的时间 {time}。请写成 at_timezone(…, 'UTC')。",
  },
  'engine.address': {
    en: '{function}: the address "{address}" must be {expected}. {advice}',
    'zh-CN': '{function}：地址“{address}”必须是{expected}。{advice}',
  },
  'engine.address.expected': {
    en: 'trino://user@host:port/catalog/schema, or trino+https://… for TLS',
    'zh-CN': ' trino://用户@主机:端口/catalog/schema，使用 TLS 时为 trino+https://…',
  },
  'engine.address.user': {
    en: 'one with a user: trino://user@host:port/catalog/schema',
    'zh-CN': '带用户名的地址：trino://用户@主机:端口/catalog/schema',
  },
  'engine.address.no_password': { en: 'without a password', 'zh-CN': '不含密码的地址' },
  'engine.address.parameter': {
    en: 'one whose parameters are among {known}, such as ?memory=4GB&time=10m&scan=1TB&scratch=schema',
    'zh-CN': '参数只含 {known} 的地址，例如 ?memory=4GB&time=10m&scan=1TB&scratch=schema',
  },
  'engine.advice.secrets': {
    en: 'Put the password into VITALFEW_TRINO_PASSWORD or a token into VITALFEW_TRINO_TOKEN: a command line can be read by others.',
    'zh-CN': '请把密码放入环境变量 VITALFEW_TRINO_PASSWORD，或把令牌放入 VITALFEW_TRINO_TOKEN：命令行可能被他人看到。',
  },
  'engine.advice.plain_password': {
    en: 'A password or token goes only over TLS: write trino+https://….',
    'zh-CN': '密码和令牌只经 TLS 发送：请使用 trino+https://…。',
  },
  'engine.advice.debug': {
    en: 'Run again with --debug to see the statement.',
    'zh-CN': '加 --debug 再运行可查看语句。',
  },
  'engine.advice.memory': {
    en: 'It needs more memory than one statement may take: ask for fewer records (--set where=…), raise ?memory=…, or add workers.',
    'zh-CN': '所需内存超过单条语句的上限：请减少记录（--set where=…）、提高 ?memory=…，或增加工作节点。',
  },
  'engine.advice.time': {
    en: 'It took longer than one statement may: ask for fewer records (--set where=…) or raise ?time=….',
    'zh-CN': '用时超过单条语句的上限：请减少记录（--set where=…），或提高 ?time=…。',
  },
  'engine.advice.scan': {
    en: 'It reads more than one statement may: ask for fewer records (--set where=…) or raise ?scan=….',
    'zh-CN': '读取量超过单条语句的上限：请减少记录（--set where=…），或提高 ?scan=…。',
  },
  'engine.advice.names': {
    en: 'Write the table as catalog.schema.table and look at SHOW TABLES there.',
    'zh-CN': '请把数据表写成 catalog.schema.table，并用 SHOW TABLES 查看。',
  },
  'engine.advice.permission': {
    en: 'Ask the administrator for the right, or name a schema for scratch tables where you may write: ?scratch=catalog.schema.',
    'zh-CN': '请向管理员申请权限，或用 ?scratch=catalog.schema 指定可以写入临时表的 schema。',
  },
  'engine.advice.again': {
    en: 'A machine of the cluster was lost or is too busy. Run the command again.',
    'zh-CN': '集群中有节点丢失或过于繁忙。请重新运行命令。',
  },
  'engine.advice.killed': {
    en: 'The cluster or its administrator ended it. Ask for fewer records (--set where=…) or try again later.',
    'zh-CN': '语句被集群或管理员终止。请减少记录（--set where=…），或稍后再试。',
  },
  'engine.advice.starting': {
    en: 'The cluster is starting, or has no worker yet. Run the command again in a minute, or wait longer for it: ?patience=2m.',
    'zh-CN': '集群正在启动，或还没有工作节点。请一分钟后重新运行命令，或用 ?patience=2m 等待更久。',
  },
  'engine.advice.start': {
    en: 'Is the server running, and are host and port right?',
    'zh-CN': '服务器是否在运行？主机和端口是否正确？',
  },
  'engine.advice.lost': {
    en: 'The connection was lost while a statement ran. Run the command again when the server is back.',
    'zh-CN': '语句执行期间连接中断。请在服务器恢复后重新运行命令。',
  },
  'engine.advice.password': {
    en: 'It refused the user, password or token. Look at the user of the address and at VITALFEW_TRINO_PASSWORD or VITALFEW_TRINO_TOKEN.',
    'zh-CN':
      '服务器拒绝了用户名、密码或令牌。请检查地址中的用户名，以及 VITALFEW_TRINO_PASSWORD 或 VITALFEW_TRINO_TOKEN。',
  },
  'engine.advice.certificate': {
    en: "Its certificate is not one this machine trusts. If it is your own authority's, name the authority's PEM file in VITALFEW_TRINO_CA.",
    'zh-CN': '本机不信任它的证书。如果证书由您自己的机构签发，请在 VITALFEW_TRINO_CA 中写明该机构的 PEM 文件。',
  },
  'engine.advice.not_trino': {
    en: 'Something else than Trino seems to answer there, or TLS is used on one side only: trino:// is without TLS, trino+https:// with it.',
    'zh-CN': '那里应答的似乎不是 Trino，或者只有一方使用了 TLS：trino:// 不用 TLS，trino+https:// 使用 TLS。',
  },
  'engine.advice.forwarded': {
    en: 'Its pages lie at {found}, and the password does not go there. Behind a proxy the server needs http-server.process-forwarded=true.',
    'zh-CN': '结果页位于 {found}，密码不会发送到那里。在代理之后，服务器需要设置 http-server.process-forwarded=true。',
  },
  'engine.import.there': {
    en: 'engine import: the table "{table}" is there already. Add --replace to put the new one in its place.',
    'zh-CN': 'engine import：数据表“{table}”已存在。加 --replace 可用新表替换。',
  },
  'engine.import.strange_file': {
    en: 'engine import: the folder {folder} has a file "{file}" that is no import of ours, and the cluster would read it too. Name another folder with --files.',
    'zh-CN':
      'engine import：文件夹 {folder} 里有并非由导入生成的文件“{file}”，集群会一并读取。请用 --files 指定别的文件夹。',
  },
  'engine.import.folder': {
    en: 'engine import: the folder {folder} cannot be used: {reason}. Name one with --files that this machine may write and the cluster reads.',
    'zh-CN': 'engine import：无法使用文件夹 {folder}：{reason}。请用 --files 指定本机可写、集群可读的文件夹。',
  },
  'engine.import.other_rows': {
    en: 'engine import: of "{table}" the cluster sees {counted} rows at {location}, not the {rows} that were written to {folder}. --location must name the folder of --files as the cluster sees it. Nothing was registered.',
    'zh-CN':
      'engine import：集群在 {location} 看到“{table}”有 {counted} 行，而写入 {folder} 的是 {rows} 行。--location 必须是集群所见的 --files 文件夹；未登记任何表。',
  },
  'engine.import.done': {
    en: '{table}: {rows} rows at {location}, registered as {relation}',
    'zh-CN': '{table}：{rows} 行，位于 {location}，已登记为 {relation}',
  },
} as const satisfies Texts;
