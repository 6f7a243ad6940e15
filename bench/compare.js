/**
 * Where two answers differ: every number of the first that is not within `tolerance` (relative) of the second's, every
 * other value that is not the same.
 *
 * @returns {string[]} one sentence a difference; none when the answers agree
 */
export function differences(ours, theirs, tolerance, path = '') {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const apart = Math.abs(ours - theirs);
    return apart <= tolerance * Math.max(Math.abs(ours), Math.abs(theirs)) ? [] : [`${path}: ${ours} and ${theirs}`];
  }
  if (ours !== null && theirs !== null && typeof ours === 'object' && typeof theirs === 'object') {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...keys].flatMap((key) =>
      differences(ours[key], theirs[key], tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  return ours === theirs ? [] : [`${path}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`];
}
