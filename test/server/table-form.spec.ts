import { expect } from 'chai';
import { readXlsx } from 'hucre/xlsx';
import { UpdateAccountDocument, UpdateProfileDocument } from '../../src/generated/operations.js';
import { company, type Company } from '../support/company.js';
import { storeLetters } from '../support/stored-letters.js';

describe('LXP-1, LXP-14 tables for an office', function () {
  this.timeout(30_000);

  const months = 'from=2026-03&to=2026-03&by=GROUP,COST_CENTRE';
  let all: Company;

  before(async () => {
    all = await company();
    const { world, sales, user } = all;
    await storeLetters(world, [
      {
        groupId: sales.id,
        costCentre: '0047',
        senderId: user.id,
        pages: 3,
        netCents: 123_405,
        surchargeCents: 1,
        vatCents: 7,
      },
    ]);
  });

  async function download(path: string): Promise<Response> {
    return all.superadmin.client.get(`${all.world.gateway.url}/${path}`);
  }

  async function linesOf(path: string): Promise<string[]> {
    const response = await download(path);
    // Response.text() would leave out the byte-order mark.
    const text = Buffer.from(await response.arrayBuffer()).toString();
    expect(response.status, text).to.equal(200);
    return text.trimEnd().split('\r\n');
  }

  async function speak(languages: { account: 'DE' | 'EN'; viewer: 'DE' | 'EN' }): Promise<void> {
    const { client } = all.superadmin;
    await client.run(UpdateAccountDocument, { input: { language: languages.account } });
    await client.run(UpdateProfileDocument, { input: { language: languages.viewer } });
  }

  it('an account in German gets semicolons, a decimal comma, a byte-order mark and heads in the viewer’s language', async () => {
    await speak({ account: 'DE', viewer: 'DE' });
    expect((await linesOf(`accounting.csv?${months}`)).slice(0, 2)).to.deep.equal([
      '\uFEFF"Gruppe";"Kostenstelle";"Sendungen";"Seiten";"Netto";"Aufpreis";"USt.";"Brutto";"Währung"',
      '"Vertrieb";"0047";1;3;"1234,05";"0,01";"0,07";"1234,13";"EUR"',
    ]);
    expect((await linesOf('activities.csv'))[0]).to.contain('"Zeit";"Art";"Satz"');
    await speak({ account: 'DE', viewer: 'EN' });
    expect((await linesOf(`accounting.csv?${months}`))[0]).to.contain('"Group";"Cost centre"');
  });

  it('an account in English gets commas, decimal points and English heads for every viewer', async () => {
    await speak({ account: 'EN', viewer: 'DE' });
    expect((await linesOf(`accounting.csv?${months}`)).slice(0, 2)).to.deep.equal([
      '\uFEFF"Group","Cost centre","Shipments","Pages","Net","Surcharge","VAT","Gross","Currency"',
      '"Vertrieb","0047",1,3,"1234.05","0.01","0.07","1234.13","EUR"',
    ]);
  });

  it('each part can be chosen in the address', async () => {
    await speak({ account: 'EN', viewer: 'EN' });
    const [head, line] = await linesOf(
      `accounting.csv?${months}&language=DE&separator=tab&decimal=comma&bom=false`,
    );
    expect(head).to.match(/^"Gruppe"\t"Kostenstelle"\t/);
    expect(line).to.equal('"Vertrieb"\t"0047"\t1\t3\t"1234,05"\t"0,01"\t"0,07"\t"1234,13"\t"EUR"');
  });

  it('the chosen language is that of heads and sentences; without one, sentences are in the viewer’s', async () => {
    for (const viewer of ['DE', 'EN'] as const) {
      await speak({ account: 'EN', viewer });
      const [, own = ''] = await linesOf('activities.csv');
      expect(own).to.match(viewer === 'DE' ? /hat das Konto/ : /registered the account/);
      const [head = '', first = ''] = await linesOf('activities.csv?language=DE');
      expect(head).to.contain('"Zeit"');
      expect(first).to.match(/hat das Konto/);
      const response = await download('activities.xlsx?language=EN');
      const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
      expect(sheets[0]?.rows[1]?.[2]).to.match(/registered the account/);
    }
  });

  it('an unknown form is refused, with a problem for each part', async () => {
    const response = await download(
      `accounting.csv?${months}&language=FR&separator=%3B&decimal=toString&bom=1&bom=true`,
    );
    expect(response.status).to.equal(400);
    const { errors } = (await response.json()) as {
      errors: { extensions: { code: string; problems: { path: string }[] } }[];
    };
    expect(errors[0]?.extensions.code).to.equal('BAD_USER_INPUT');
    expect(errors[0]?.extensions.problems.map(({ path }) => path)).to.deep.equal([
      'language',
      'separator',
      'decimal',
      'bom',
    ]);
  });

  it('a workbook has texts as texts, money as numbers, and times as dates on the clock of the account', async () => {
    await speak({ account: 'DE', viewer: 'DE' });
    const response = await download(`accounting.xlsx?${months}`);
    expect(response.headers.get('content-disposition')).to.equal(
      'attachment; filename="accounting-2026-03-2026-03.xlsx"',
    );
    const accounting = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(accounting.sheets[0]?.rows.slice(0, 2)).to.deep.equal([
      ['Gruppe', 'Kostenstelle', 'Sendungen', 'Seiten', 'Netto', 'Aufpreis', 'USt.', 'Brutto', 'Währung'],
      ['Vertrieb', '0047', 1, 3, 1234.05, 0.01, 0.07, 1234.13, 'EUR'],
    ]);
    const log = await readXlsx(new Uint8Array(await (await download('activities.xlsx')).arrayBuffer()));
    const [head, first] = log.sheets[0]?.rows ?? [];
    expect(head?.[0]).to.equal('Zeit');
    const written = first?.[0];
    if (!(written instanceof Date)) throw new Error(`No date: ${String(written)}`);
    const berlin = new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
    expect(Math.abs(written.getTime() - Date.parse(`${berlin.replace(' ', 'T')}Z`))).to.be.below(600_000);
  });

  it('a workbook keeps every text as it is, also one that looks like an escaped character', async () => {
    const names = ['_x0041_', 'a_x000D__x0041_', '=1+1', '+49 4711', '-12', '007', ' =x', '1,5'];
    await storeLetters(
      all.world,
      names.map((costCentre) => ({ costCentre, handedOverAt: new Date('2026-05-15T12:00:00Z') })),
    );
    const response = await download('accounting.xlsx?from=2026-05&to=2026-05&by=COST_CENTRE');
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const cells = sheets[0]?.rows.slice(1, -1).map(([cell]) => cell);
    expect(cells).to.have.members(names);
  });

  it('a user without access to accounting gets no workbook of it either', async () => {
    const response = await all.user.client.get(`${all.world.gateway.url}/accounting.xlsx?${months}`);
    expect(response.status).to.equal(403);
  });
});
