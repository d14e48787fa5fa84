import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { ApproveShipmentDocument, LockUserDocument } from '../../src/generated/operations.js';
import { languageOf } from '../../src/server/language.js';
import { expectCatalogued } from '../support/catalogued.js';
import type { AnsweredError } from '../support/client.js';
import { decidedAs, World, type Person, type Shipment } from '../support/world.js';
import { errorsOf, post, send, type RawAnswer } from '../server/raw-request.js';

const absent = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const lockUser = 'mutation ($id: ID!) { lockUser(id: $id) { user { id } } }';
const createGroup = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }';

describe('The language of an error is that of Accept-Language, or else the viewer’s in a browser', () => {
  const requestWith = (header?: string): IncomingMessage =>
    ({ headers: header === undefined ? {} : { 'accept-language': header } }) as IncomingMessage;

  it('the language that the header wants most and the gateway speaks is chosen', () => {
    for (const [header, language] of [
      ['de', 'DE'],
      ['de-AT', 'DE'],
      ['DE', 'DE'],
      ['en-GB, de;q=0.9', 'EN'],
      ['fr, de;q=0.8, en;q=0.7', 'DE'],
      ['en;q=0.1, de-CH;q=0.9', 'DE'],
    ] as const)
      for (const preferred of ['DE', 'EN'] as const)
        expect(languageOf(requestWith(header), preferred), header).to.equal(language);
  });

  it('a header that leaves the choice open, or names no language of the gateway, gives the preferred one', () => {
    for (const header of [undefined, '', '*', 'fr', 'fr, *;q=0.1', 'de;q=0.5, en;q=0.5, *;q=0.1', 'x'.repeat(5_000)])
      for (const preferred of ['DE', 'EN'] as const) {
        if (header?.startsWith('de;') === true) continue;
        expect(languageOf(requestWith(header), preferred), header).to.equal(preferred);
      }
    expect(languageOf(requestWith('de;q=0, *'), 'DE')).to.equal('EN');
  });
});

describe('Errors in German and in English', () => {
  let world: World;
  let german: Person;
  let english: Person;
  let letter: Shipment;

  before(async function () {
    this.timeout(60_000);
    world = await World.create();
    german = await world.user({ role: 'MANAGER', language: 'DE' });
    english = await world.user({ role: 'MANAGER', language: 'EN' });
    const examinee = await world.user({ trait: 'EXAMINEE' });
    letter = await world.shipment(examinee, {});
    await world.approve(world.superadmin, letter);
  });

  const asProgram = (person: Person, language?: string): Record<string, string> => ({
    'content-type': 'application/json',
    authorization: `Bearer ${person.client.token ?? ''}`,
    ...(language === undefined ? {} : { 'accept-language': language }),
  });
  const inBrowser = (person: Person, language?: string): Record<string, string> => ({
    'content-type': 'application/json',
    cookie: `vieraugen-session=${person.client.token ?? ''}`,
    ...(language === undefined ? {} : { 'accept-language': language }),
  });
  const lock = (person: Person, headers: Record<string, string>): Promise<RawAnswer> =>
    post(world.gateway.url, { query: lockUser, variables: { id: person.id } }, headers);
  const messageOf = (answer: RawAnswer): string | undefined => errorsOf(answer)[0]?.message;
  const oneself = {
    DE: 'Das können Sie nicht mit Ihrem eigenen Benutzer tun.',
    EN: 'You may not do this to yourself.',
  };

  it('the header decides, whatever the language of the viewer; the reason is the same', async () => {
    for (const person of [german, english])
      for (const headersOf of [asProgram, inBrowser])
        for (const [header, message] of [
          ['de-DE,de;q=0.9,en;q=0.8', oneself.DE],
          ['en', oneself.EN],
        ] as const) {
          const answer = await lock(person, headersOf(person, header));
          const [error] = errorsOf(answer);
          expect(error?.message).to.equal(message);
          expect(error?.extensions).to.deep.equal({ code: 'FORBIDDEN', reason: 'OWN_USER' });
          expect(answer.headers.get('content-language')).to.equal(header.slice(0, 2));
          expect(answer.headers.get('vary')).to.equal('Origin, Accept-Language');
        }
  });

  it('without a language in the header, a browser gets the viewer’s and a program English', async () => {
    expect(messageOf(await lock(german, inBrowser(german)))).to.equal(oneself.DE);
    expect(messageOf(await lock(german, inBrowser(german, 'fr')))).to.equal(oneself.DE);
    expect(messageOf(await lock(english, inBrowser(english)))).to.equal(oneself.EN);
    expect(messageOf(await lock(german, asProgram(german)))).to.equal(oneself.EN);
  });

  it('an answer without an error names no language', async () => {
    const answer = await post(world.gateway.url, { query: '{ viewer { user { id } } }' }, asProgram(german, 'de'));
    expect(errorsOf(answer)).to.deep.equal([]);
    expect(answer.headers.get('content-language')).to.equal(null);
    expect(answer.headers.get('vary')).to.equal('Origin');
  });

  it('all problems of an input are in German, with the numbers that they name', async () => {
    const variables = { input: { name: '', costCentre: 'x'.repeat(101), address: { street: 7 } } };
    const answer = await post(world.gateway.url, { query: createGroup, variables }, asProgram(german, 'de'));
    const [error] = errorsOf(answer);
    expect(error?.message).to.match(/^\d Felder enthalten Fehler: /);
    const told = Object.fromEntries(
      (error?.extensions.problems ?? []).map(({ path, reason, message }) => [path, `${reason} ${message}`]),
    );
    expect(told).to.include({
      name: 'VALUE_REQUIRED Diese Angabe fehlt.',
      costCentre: 'TEXT_TOO_LONG Erlaubt sind höchstens 100 Zeichen.',
    });
    expect(told['address.street']).to.match(/^VALUE_MISFIT Der Wert passt nicht zum Typ des Feldes: /);
  });

  it('each result of decideShipments has its message in the language of the request', async () => {
    const query = `mutation ($input: DecideShipmentsInput!) {
      decideShipments(input: $input) { results { error { code reason message problems { reason message } } } }
    }`;
    const decisions = [
      { ...decidedAs(letter), decision: 'APPROVE' },
      { id: absent, approvalId: absent, decision: 'APPROVE' },
      { ...decidedAs(letter), decision: 'REJECT', comment: 'x'.repeat(3_000) },
    ];
    const { text } = await post(
      world.gateway.url,
      { query, variables: { input: { decisions } } },
      asProgram(german, 'de'),
    );
    const { data } = JSON.parse(text) as {
      data: { decideShipments: { results: { error: Record<string, unknown> }[] } };
    };
    expect(data.decideShipments.results.map(({ error }) => error)).to.deep.equal([
      {
        code: 'CONFLICT',
        reason: 'ALREADY_DECIDED',
        message: 'Jemand anderes hat bereits entschieden: Die Sendung ist freigegeben.',
        problems: [],
      },
      { code: 'NOT_FOUND', reason: 'OBJECT_UNKNOWN', message: 'Dieses Objekt gibt es nicht.', problems: [] },
      {
        code: 'BAD_USER_INPUT',
        reason: 'INPUT_INVALID',
        message: 'comment: Erlaubt sind höchstens 2.000 Zeichen.',
        problems: [{ reason: 'TEXT_TOO_LONG', message: 'Erlaubt sind höchstens 2.000 Zeichen.' }],
      },
    ]);
  });

  it('routes outside of GraphQL, unreadable documents and requests that are none answer in German as well', async () => {
    const { url } = world.gateway;
    const program = asProgram(german, 'de');
    const { authorization = '' } = program;
    const answers: [string, RawAnswer, string][] = [
      ['upload', await send(`${url}/uploads/${absent}`, { method: 'PUT', headers: program, body: '{}' }), 'OBJECT_UNKNOWN'],
      ['document', await send(`${url}/shipments/${absent}/document`, { headers: { authorization, 'accept-language': 'de' } }), 'OBJECT_UNKNOWN'],
      ['report', await send(`${url}/accounting.csv?from=x`, { headers: { authorization, 'accept-language': 'de' } }), 'INPUT_INVALID'],
      ['no login', await send(`${url}/activities.csv`, { headers: { 'accept-language': 'de' } }), 'LOGIN_REQUIRED'],
      ['no route', await send(`${url}/nowhere`, { headers: { 'accept-language': 'de' } }), 'OBJECT_UNKNOWN'],
      ['no JSON', await post(url, '{', program), 'INPUT_INVALID'],
      ['no document', await post(url, { query: '{' }, program), 'DOCUMENT_UNREADABLE'],
      ['unknown field', await post(url, { query: '{ nothing }' }, program), 'DOCUMENT_INVALID'],
      ['not GraphQL', await post(url, { variables: {} }, program), 'INPUT_INVALID'],
      ['too deep', await post(url, { query: `{ viewer ${'{ user '.repeat(30)}{ id }${' }'.repeat(30)} }` }, program), 'OPERATION_TOO_LARGE'],
    ];
    for (const [what, answer, reason] of answers) {
      const [error] = errorsOf(answer);
      expect(error?.extensions.reason, what).to.equal(reason);
      expect(error?.message, what).to.match(/gibt es nicht|fehlt|melden|Feld|kein|passt|fehlerhaft|groß|Monat/);
      expect(answer.headers.get('content-language'), what).to.equal('de');
    }
  });

  it('an absent, a hidden and a foreign object have the same answer to the last byte, in both languages', async () => {
    const other = await World.create({ gateway: world.gateway });
    const group = await world.group();
    const stranger = await world.user({ groups: [await world.group()] });
    const head = await world.user({ role: 'GROUP_MANAGER', groups: [group] });
    for (const language of ['de', 'en']) {
      const answers = await Promise.all(
        [absent, stranger.id, other.superadmin.id].map((id) =>
          post(world.gateway.url, { query: lockUser, variables: { id } }, asProgram(head, language)),
        ),
      );
      expect(new Set(answers.map(({ text }) => text)).size, answers.map(({ text }) => text).join('\n')).to.equal(1);
      expect(errorsOf(answers[0]!)[0]?.extensions.reason).to.equal('OBJECT_UNKNOWN');
    }
  });

  it('errors of the generated documents are in English for a program that names no language', async () => {
    const errors: AnsweredError[] = [
      await german.client.refused('FORBIDDEN', LockUserDocument, { id: german.id }),
      await german.client.refused('CONFLICT', ApproveShipmentDocument, decidedAs(letter)),
    ];
    expectCatalogued(errors);
    expect(errors.map(({ message }) => message)).to.deep.equal([
      oneself.EN,
      'Another decision came first: the shipment is QUEUED now.',
    ]);
  });
});
