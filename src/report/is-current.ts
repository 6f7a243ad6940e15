import { isVitalfewError } from '../errors.js';
import { version } from '../version.js';
import { sha256 } from './manifest.js';
import { type ReportFileOptions, readReportConfig } from './report-from-file.js';
import { changedInputs, changedOutputs, readManifest } from './verify.js';

/** Whether the report in a folder was made by this version from the same file, data and changes, and stands as it was written. */
export async function isCurrent(folder: string, path: string, options: ReportFileOptions): Promise<boolean> {
  try {
    const manifest = await readManifest(folder);
    const { config, text, set } = await readReportConfig(path, options);
    // Whether a table of an engine has changed is not seen from here.
    if (config.engine !== null) return false;
    // Nor whether somebody has changed the templates.
    if (config.templates !== null) return false;
    if (manifest.version !== version || manifest.config?.sha256 !== sha256(text)) return false;
    if (JSON.stringify(manifest.set) !== JSON.stringify(set)) return false;
    return (
      (await changedInputs(folder, manifest)).length === 0 && (await changedOutputs(folder, manifest)).length === 0
    );
  } catch (error) {
    if (isVitalfewError(error)) return false;
    throw error;
  }
}
