import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/database/data-source.js';
import { adoptFolders } from '../src/database/folder-marks.js';
import type { PrivateServer } from '../src/database/private/private-server.js';
import { select } from '../src/database/rows.js';
import { fillGrants } from './fill-grants.js';
import { fillDatabase, type AccountSize, type FilledAccount } from './fill.js';
import { Letters } from './letters.js';
import { end, startFloor, startGateway, startSlotGateway, type Program } from './processes.js';
import type { Filled } from './sides.js';

/** What a stage is made with. */
export interface StageOptions {
  database: string;
  /** For the gateways' files. */
  folder: string;
  /** Of the account that is asked, and of one beside it. */
  sizes: readonly [AccountSize, AccountSize];
  /** So many letters can be sent. */
  uploads: number;
  /** Whether lists may be shorter than the cases say. */
  quick: boolean;
  /** Whether gateways are started so that profiles can be taken of them. */
  profiled: boolean;
}

/** A filled database, and the programs on it; each is started when it is first wanted. */
export class Stage implements Filled {
  private readonly programs = new Map<string, Program>();

  private constructor(
    private readonly url: string,
    private readonly options: StageOptions,
    readonly dataSource: DataSource,
    readonly account: FilledAccount,
    readonly letters: Letters,
  ) {}

  /** Makes and fills the database. */
  static async make(server: PrivateServer, options: StageOptions): Promise<Stage> {
    const { database, sizes, uploads } = options;
    await server.createDatabase(database);
    const dataSource = await createDataSource(server.url(database)).initialize();
    await dataSource.runMigrations();
    const [account] = await fillDatabase(dataSource, sizes);
    if (account === undefined) throw new Error('No account was filled.');
    await fillGrants(dataSource, account);
    // Its uploads are rows without files, so no gateway would take the folder for that of the database.
    const { folder } = options;
    await adoptFolders(dataSource, { dataDirectory: folder, spoolDirectory: folder, scheduler: false });
    const letters = new Letters(dataSource, account, uploads);
    if (uploads > 0) await letters.prepare();
    return new Stage(server.url(database), options, dataSource, account, letters);
  }

  get size(): AccountSize {
    return this.options.sizes[0];
  }

  get isQuick(): boolean {
    return this.options.quick;
  }

  /** A gateway; another one for each number. */
  gateway(number = 1): Promise<Program> {
    const { folder, profiled } = this.options;
    return this.program(`gateway ${number}`, () => startGateway(this.url, folder, { profiled }));
  }

  /** A gateway without role rules. */
  ungoverned(): Promise<Program> {
    const { folder, profiled } = this.options;
    return this.program('ungoverned', () => startGateway(this.url, folder, { governed: false, profiled }));
  }

  /** A gateway that writes a slot of notices when it is told to. */
  slotGateway(): Promise<Program> {
    const { folder, profiled } = this.options;
    return this.program('slot gateway', () => startSlotGateway(this.url, folder, { profiled }));
  }

  /** A floor; another one for each number. */
  floor(number = 1): Promise<Program> {
    return this.program(`floor ${number}`, () => startFloor(this.url));
  }

  /** The database server and its version. */
  async databaseVersion(): Promise<string> {
    const [row] = await select<{ version: string }>(
      this.dataSource.manager,
      'SELECT VERSION() AS version',
      [],
    );
    return row?.version ?? '';
  }

  /** Ends the programs and lets go of the database. */
  async close(): Promise<void> {
    for (const program of this.programs.values()) await end(program);
    await this.dataSource.destroy();
  }

  private async program(name: string, start: () => Promise<Program>): Promise<Program> {
    const running = this.programs.get(name) ?? (await start());
    this.programs.set(name, running);
    return running;
  }
}
