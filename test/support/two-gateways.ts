import { isCredentialSecret } from '../../src/services/credential/credential.service.js';
import type { Viewer } from '../../src/shield/viewer.js';
import { Client } from './client.js';
import { GatewayProcess } from './gateway-process.js';
import { startTestGateway, testKey, type TestGateway } from './gateway.js';
import { testDatabases } from './hooks.js';
import { quickUser } from './rounds.js';
import { World, type Credential, type Group, type Person } from './world.js';

/** An account with a person in the first of its two groups; `there` are clients of the other gateway. */
export interface Office {
  world: World;
  sales: Group;
  purchasing: Group;
  person: Person;
  /** The person's, of the first group. */
  credential: Credential;
  there: { superadmin: Client; person: Client };
}

/** A gateway of the tests and a process with another one, on the same database. */
export class TwoGateways {
  private constructor(
    readonly first: TestGateway,
    private readonly other: GatewayProcess,
  ) {}

  /** Starts both, without background jobs. */
  static async start(): Promise<TwoGateways> {
    const first = await startTestGateway(testDatabases(), { scheduler: false });
    const other = await GatewayProcess.start({
      DATABASE_URL: (first.gateway.dataSource.options as { url: string }).url,
      DATA_DIR: first.folder,
      SECRET_KEY: testKey,
      SCHEDULER: 'off',
    });
    return new TwoGateways(first, other);
  }

  /** Ends both. */
  async stop(): Promise<void> {
    await this.other.end('SIGTERM');
    await this.first.stop();
  }

  /** The same login at the other gateway. */
  there({ token }: Client): Client {
    return new Client(`http://127.0.0.1:${this.other.port}`, token);
  }

  /** Creates an account with a person of this role. */
  async office(role: 'USER' | 'MANAGER' = 'USER'): Promise<Office> {
    const world = await World.create({ gateway: this.first });
    const [sales, purchasing] = [await world.group('Vertrieb'), await world.group('Einkauf')];
    const groups = role === 'USER' ? [sales] : [];
    const person = await quickUser(world, { role, groups, lastName: 'Person' });
    const credential = await world.credential(person, { group: sales });
    const there = { superadmin: this.there(world.superadmin.client), person: this.there(person.client) };
    return { world, sales, purchasing, person, credential, there };
  }

  /** The viewer of a login, as a request to the first gateway finds it. */
  async viewerOf({ token }: Client): Promise<Viewer | null> {
    const { sessions, credentials } = this.first.gateway.services;
    const services = isCredentialSecret(token ?? '') ? credentials : sessions;
    return services.viewerOf(token ?? '', { ipAddress: null, userAgent: null });
  }
}
