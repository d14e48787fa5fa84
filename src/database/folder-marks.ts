import { access, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { FolderMark, type SharedFolder } from '../entities/folder-mark.entity.js';
import { newId } from '../entities/id.js';
import { createFolder } from '../new-folder.js';
import { findOne } from './find.js';
import { changeAny, select } from './rows.js';
import { insertIfAbsent } from './write.js';

/** In each shared folder: one file for each database that uses the folder, named by the mark. */
const marksFolder = '.databases';
const checkedUploads = 10;

type Folders = Pick<Config, 'dataDirectory' | 'spoolDirectory' | 'scheduler'>;

/** Thrown if a shared folder is not that of the database; the message names the cure. */
export class FolderMissingError extends Error {}

/** A shared folder, compared with the mark in the database. */
export interface CheckedFolder {
  folder: SharedFolder;
  path: string;
  state: 'SHARED' | 'UNMARKED' | 'OTHER';
}

/** The shared folders that this process uses: without hand-overs, the spool is not used. */
function sharedFolders({ dataDirectory, spoolDirectory, scheduler }: Folders): [SharedFolder, string][] {
  const folders: [SharedFolder, string][] = [['DATA_DIR', dataDirectory]];
  if (scheduler) folders.push(['SPOOL_DIR', spoolDirectory]);
  return folders;
}

/**
 * Checks that this process uses the shared folders of the database, by a mark in the database and in each folder. The first process sets the
 * marks. Throws an error with a sentence for operators if a folder is not the shared one.
 */
export async function checkFolderMarks(dataSource: DataSource, folders: Folders): Promise<void> {
  const { manager } = dataSource;
  for (const [folder, place] of sharedFolders(folders)) {
    if ((await storedMark(manager, folder)) === null) {
      if (folder === 'DATA_DIR' && (await lacksUploads(manager, place)))
        throw new FolderMissingError(describeWrongFolder(folder, place));
      await setFirstMark(manager, folder, place);
    }
    if ((await stateOf(manager, folder, place)) === 'OTHER')
      throw new FolderMissingError(describeWrongFolder(folder, place));
  }
}

/** The state of each shared folder, for operators. Changes nothing. */
export async function checkedFolders(dataSource: DataSource, folders: Folders): Promise<CheckedFolder[]> {
  return Promise.all(
    sharedFolders(folders).map(async ([folder, place]) => ({
      folder,
      path: place,
      state: await stateOf(dataSource.manager, folder, place),
    })),
  );
}

/** Marks the configured folders as the shared ones of the database, whatever their content. */
export async function adoptFolders(dataSource: DataSource, folders: Folders): Promise<void> {
  const { manager } = dataSource;
  for (const [folder, place] of sharedFolders(folders)) {
    // A database without tables is refused before any file is written.
    await storedMark(manager, folder);
    const mark = newId();
    await writeMark(place, mark);
    // An upsert: there is a mark, or there is not.
    await changeAny(
      manager,
      'INSERT INTO folder_mark (folder, mark, created_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE mark = ?',
      [folder, mark, new Date(), mark],
    );
  }
}

/** A shared folder in use: it may vanish while the gateway runs, such as an unmounted file system that leaves an empty folder behind. */
export class MarkedFolder {
  private mark: string | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly folder: SharedFolder,
    private readonly place: string,
  ) {}

  /** Throws an error with a sentence for operators if the folder is not that of the database, before anything is written there. */
  async check(): Promise<void> {
    if (this.mark !== null && (await hasMark(this.place, this.mark))) return;
    this.mark = await storedMark(this.manager, this.folder);
    if (this.mark !== null && !(await hasMark(this.place, this.mark)))
      throw new FolderMissingError(describeWrongFolder(this.folder, this.place));
  }
}

async function stateOf(
  manager: EntityManager,
  folder: SharedFolder,
  place: string,
): Promise<CheckedFolder['state']> {
  const mark = await storedMark(manager, folder);
  if (mark === null) return 'UNMARKED';
  return (await hasMark(place, mark)) ? 'SHARED' : 'OTHER';
}

/** Sets the mark unless another process has set it. The file is written first, so that a mark in the database always has its file. */
async function setFirstMark(manager: EntityManager, folder: SharedFolder, place: string): Promise<void> {
  const mark = newId();
  await writeMark(place, mark);
  await insertIfAbsent(manager, FolderMark, [{ folder, mark, createdAt: new Date() }]);
  if ((await storedMark(manager, folder)) !== mark)
    await rm(path.join(place, marksFolder, mark), { force: true });
}

async function storedMark(manager: EntityManager, folder: SharedFolder): Promise<string | null> {
  const row = await findOne(manager, FolderMark, { folder }, { columns: ['mark'] });
  return row?.mark ?? null;
}

async function writeMark(place: string, mark: string): Promise<void> {
  const marks = path.join(place, marksFolder);
  await createFolder(marks);
  await writeFile(
    path.join(marks, mark),
    'This folder belongs to the Vieraugen database that holds the same mark. Back it up together with the database.\n',
  );
}

/** Tests whether the folder lacks all of the latest files of a database that has no marks yet. */
async function lacksUploads(manager: EntityManager, dataDirectory: string): Promise<boolean> {
  const latest = await select<{ id: string }>(
    manager,
    `SELECT id FROM upload WHERE status IN ('STORED', 'USED') ORDER BY id DESC LIMIT ${checkedUploads}`,
    [],
  );
  if (latest.length === 0) return false;
  const files = new Set(await readdir(path.join(dataDirectory, 'uploads')).catch(() => []));
  return !latest.some(({ id }) => files.has(`${id}.pdf`));
}

async function hasMark(place: string, mark: string): Promise<boolean> {
  return access(path.join(place, marksFolder, mark)).then(
    () => true,
    () => false,
  );
}

function describeWrongFolder(folder: SharedFolder, place: string): string {
  const content = folder === 'DATA_DIR' ? 'the uploaded files' : 'the letters handed over';
  return (
    `${folder}: ${place} is not the folder of this database with ${content}. ` +
    `Set ${folder} to that folder; all gateways of a database share it. After a restore, restore the folder from the same backup. ` +
    'If the files are lost for good, or were moved here, run `npm run -s vieraugen -- folders adopt`.'
  );
}
