import { setTimeout as sleep } from 'node:timers/promises';
import { Agenda, type AgendaBackend, type JobParameters } from 'agenda';

/** What the suite needs of a backend. Every backend that it makes works on the same jobs. */
export interface BackendFactory {
  /** Names the backend in the titles. */
  title: string;
  /** Before the first test. */
  open(): Promise<void>;
  /** A backend that is not yet connected; `sort` is its order of due jobs. */
  create(options?: { sort?: object }): AgendaBackend;
  /** After the last test. */
  close(): Promise<void>;
}

/** What the tests of one group work with; made anew for every test. */
export interface Bench {
  backend: AgendaBackend;
  /** A second backend on the same jobs, as another process has one. */
  other: AgendaBackend;
  /** An agenda that scans often; ended after the test. Named, so that it knows its own notifications. */
  agenda(settings?: Partial<ConstructorParameters<typeof Agenda>[0]>): Promise<Agenda>;
}

/** A group of tests with a bench that is clean for every test. */
export function group(title: string, factory: BackendFactory, tests: (bench: Bench) => void): void {
  describe(`${factory.title}: ${title}`, function () {
    this.timeout(15_000);
    const made: { agendas: Agenda[]; backends: AgendaBackend[] } = { agendas: [], backends: [] };
    const bench = { made } as unknown as Bench;

    before(() => factory.open());
    after(() => factory.close());

    beforeEach(async () => {
      bench.backend = factory.create();
      bench.other = factory.create();
      made.backends.push(bench.backend, bench.other);
      await Promise.all(made.backends.map((backend) => backend.connect()));
      await bench.backend.repository.purgeAllJobs();
      bench.agenda = async (settings = {}) => {
        const backend = settings.backend ?? factory.create();
        made.backends.push(backend);
        const agenda = new Agenda({
          name: `agenda ${made.agendas.length}`,
          processEvery: 20,
          // Agenda keeps a timer of half of it for every run, which keeps the process alive.
          defaultLockLifetime: 3_000,
          ...settings,
          backend,
        });
        made.agendas.push(agenda);
        await agenda.ready;
        return agenda;
      };
    });

    afterEach(async () => {
      await Promise.all(made.agendas.map((agenda) => agenda.stop(false)));
      await Promise.all(made.backends.map((backend) => backend.disconnect()));
      made.agendas = [];
      made.backends = [];
    });

    tests(bench);
  });
}

/** A job that is due, with what is given instead. */
export function job(given: Partial<JobParameters> = {}): JobParameters {
  return { name: 'job', type: 'normal', priority: 0, nextRunAt: inMilliseconds(-1_000), data: {}, ...given };
}

/** A moment so many milliseconds from now. */
export function inMilliseconds(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}

/** Claims the next job of a name as agenda's processor does: it scans a second ahead, locks live a minute. */
export async function claimNext(
  backend: AgendaBackend,
  name = 'job',
  { ahead = 1_000, lifetime = 60_000 }: { ahead?: number; lifetime?: number } = {},
): Promise<JobParameters | undefined> {
  return backend.repository.getNextJobToRun(
    name,
    inMilliseconds(ahead),
    inMilliseconds(-lifetime),
    undefined,
    undefined,
  );
}

/** The job as it is stored. */
export async function storedJob(backend: AgendaBackend, { _id }: JobParameters): Promise<JobParameters> {
  const stored = await backend.repository.getJobById(String(_id));
  if (stored === null) throw new Error('The job is not there any more.');
  return stored;
}

/** Waits until it is so; fails when it takes too long. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 30_000,
  pause = 4,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not come true in ${milliseconds} ms: ${what}.`);
    await sleep(pause);
  }
}

/** The message of the error that the work rejects with. */
export async function rejection(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => {
      throw new Error('It was to reject.');
    },
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
