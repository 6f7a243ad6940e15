/** What the network needs of TensorFlow.js. */
export interface TensorFlow {
  readonly core: typeof import('@tensorflow/tfjs-core');
  readonly layers: typeof import('@tensorflow/tfjs-layers');
}

/**
 * TensorFlow.js on its plain JavaScript backend: no binary, no download. Loaded where a network is asked for, not before.
 *
 * `PROD` silences the advice to install a native backend; nothing is written to the console.
 */
export async function tensorflow(): Promise<TensorFlow> {
  const core = await import('@tensorflow/tfjs-core');
  const layers = await import('@tensorflow/tfjs-layers');
  await import('@tensorflow/tfjs-backend-cpu');
  core.env().set('PROD', true);
  await core.setBackend('cpu');
  return { core, layers };
}
