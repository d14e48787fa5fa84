import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { problemReasons } from '../../src/errors/problem-reasons.js';
import { errorReasons } from '../../src/errors/reasons.js';
import { wordingOf, type ReasonMessages } from '../../src/errors/reasons/catalogue.js';

/** Facts of every message: one of them is asked for by any name. */
const facts: Readonly<Record<string, unknown>> = {
  paths: ['name', 'email'],
  names: ['from', 'to'],
  possible: ['DE', 'EN'],
  limit: 'LEVELS',
  change: 'ANY',
  of: 'GROUP',
  by: 'OTHER',
  status: 'SENT',
  kind: 'SFTP',
  coordinate: 'User.note',
  first: 'X.',
  fault: 'X.',
  suggestion: 'x',
  wrong: 'x',
  scopes: ['GROUPS'],
  limits: ['STATUSES'],
  permission: 'x',
  missing: ['x'],
  most: 1_234,
  least: 8,
  count: 3,
  days: 366,
  type: 'FULL',
  total: 4,
};
const known = new Proxy(facts, {
  get: (target, name) => {
    if (typeof name === 'string' && !(name in target)) throw new Error(`No fact ${name} is known.`);
    return Reflect.get(target, name) as unknown;
  },
});

describe('The catalogue of errors', () => {
  const entries: [string, { when: string; messages: ReasonMessages; remedy?: string }][] = [
    ...Object.entries(errorReasons),
    ...Object.entries(problemReasons),
  ];

  it('has a German and an English sentence for every reason, and they differ', () => {
    for (const [name, { messages }] of entries) {
      const [german, english] = (['DE', 'EN'] as const).map((language) =>
        wordingOf(messages, known)(language),
      );
      for (const message of [german, english]) expect(message, name).to.match(/^\S[^]*\S$/);
      expect(german, name).to.not.equal(english);
      expect(`${german} ${english}`, name).to.not.match(/undefined|\[object/);
    }
  });

  it('says when each reason occurs, and what the caller can do about an error', () => {
    for (const [name, { when, remedy }] of entries) {
      expect(when, name).to.match(/^[`A-Z].*\.$/);
      if (remedy !== undefined) expect(remedy, name).to.match(/^[`A-Z].*\.$/);
    }
    for (const [name, { remedy }] of Object.entries(errorReasons)) expect(remedy, name).to.match(/\S/);
  });

  it('has no reason that nothing in the source names', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith(path.join('errors', 'reasons')),
    );
    const sources = files.map((file) => readFileSync(path.join('src', file), 'utf8')).join('\n');
    const dead = entries.map(([name]) => name).filter((name) => !sources.includes(`'${name}'`));
    expect(dead).to.deep.equal([]);
  });

  it('stands in docs/errors.md as a whole', () => {
    const page = readFileSync('docs/errors.md', 'utf8');
    for (const [name, { when }] of entries)
      expect(page, name).to.include(`| \`${name}\` |`).and.include(when);
  });
});
