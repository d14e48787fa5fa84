import { readConfig } from '../config.js';
import { adoptFolders, checkedFolders, type CheckedFolder } from '../database/folder-marks.js';
import { onDatabase, readArguments } from './command-line.js';
import { print, tableOf } from './output.js';

/** The calls of the command, with their descriptions. */
export const foldersUsage = {
  folders: 'shows whether DATA_DIR and SPOOL_DIR are the folders that the gateways of this database share',
  'folders adopt': 'marks the configured folders as the shared ones, whatever their content',
} as const;

const states: Record<CheckedFolder['state'], string> = {
  SHARED: 'belongs to this database',
  UNMARKED: 'not marked yet: no gateway of this version has started',
  OTHER: 'NOT the folder of this database',
};

/** Shows and adopts the folders that all gateways of a database share; returns whether they are the right ones. */
export async function folders(commandLine: readonly string[]): Promise<boolean> {
  const { words } = readArguments(commandLine, {}, 1);
  const [action] = words;
  if (action !== undefined && action !== 'adopt')
    throw new Error(`There is no "folders ${action}". Commands: ${Object.keys(foldersUsage).join('; ')}.`);
  const config = { ...readConfig(), scheduler: true };
  let isWell = true;
  await onDatabase(async (dataSource) => {
    if (action === 'adopt') await adoptFolders(dataSource, config);
    const checked = await checkedFolders(dataSource, config);
    print(
      ...tableOf(
        ['VARIABLE', 'STATE', 'FOLDER'],
        checked.map(({ folder, path, state }) => [folder, states[state], path]),
      ),
    );
    isWell = checked.every(({ state }) => state !== 'OTHER');
  });
  return isWell;
}
