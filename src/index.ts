import './node-version.js';
import * as crossSell from './cross-sell/index.js';
import * as influence from './influence/index.js';
import { fillSlots } from './notebook/index.js';
import * as retention from './retention/index.js';
import * as segment from './segment/index.js';

fillSlots();

export { type Analysis, analysis, type CommonOptions, type RunOptions } from './analysis/index.js';
export { catalogue, findAnalysis } from './catalogue.js';
export { type CardPart, type CardPiece, customer } from './customer/index.js';
export { type Engine, openTrino } from './engine/index.js';
export { type ErrorCode, type Issue, VitalfewError } from './errors.js';
export {
  checkReport,
  type Dataset,
  type IntakeOptions,
  type Ledger,
  open,
  type Source,
  type Sources,
  tableOf,
} from './intake/index.js';
export { type Language, type Message, message, text } from './messages/index.js';
export { notebookBundles, type ShowOptions, show } from './notebook/index.js';
export { report } from './report/index.js';
export {
  type Chart,
  type Finding,
  type Interval,
  type Metric,
  memoryTable,
  type Result,
  type Row,
  resultToJson,
  type Table,
} from './result/index.js';
export { simulateMarket, writeMarket } from './simulate/index.js';
export { sample } from './simulate/sample.js';
export { version } from './version.js';
export { crossSell, influence, retention, segment };
