/** The first line of what the driver behind an error of the engine said, without a stop: it becomes part of a sentence. */
export function driverSays(error: unknown): string {
  const said = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (said instanceof Error ? said.message : String(said)).split('\n')[0]!.replace(/[.!]+$/, '');
}
