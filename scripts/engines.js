// The engines that the tests need beside the embedded one.
//   node scripts/engines.js          fetch what is missing into .cache/engines
//   node scripts/engines.js start    start a Trino on the loopback interface, print its address, and end it on Ctrl+C
import { getEngines } from './engines/get-engines.js';
import { startTrino } from './engines/start-trino.js';

const say = (line) => console.log(line);
const [what] = process.argv.slice(2);
if (what === undefined) await getEngines(say);
else if (what === 'start') {
  const server = await startTrino({ say });
  say(server.url);
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
} else {
  console.error('node scripts/engines.js [start]');
  process.exitCode = 2;
}
