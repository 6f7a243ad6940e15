// The command line in a few files: Node takes a third of a millisecond to find and load each of six hundred modules, which
// is more than many commands take for their work. The modules themselves stay beside it, for notebooks, scripts and threads.
import { isAbsolute, relative, resolve, sep } from 'node:path';

const folder = resolve(import.meta.dirname, 'dist', 'command');

export default {
  input: resolve(import.meta.dirname, 'dist', 'cli', 'main.js'),
  platform: 'node',
  logLevel: 'warn',
  // Packages are loaded from where they are installed.
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  plugins: [
    {
      // What a module finds beside itself is beside the file that it was, not beside the one that it stands in now.
      name: 'places-of-modules',
      transform(code, id) {
        if (!code.includes('import.meta.url')) return null;
        const place = relative(folder, id).replaceAll(sep, '/');
        return code.replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`);
      },
    },
  ],
  output: { dir: folder, entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
};
