import { expect } from 'chai';
import fc from 'fast-check';
import { naturalKey } from '../../src/text/natural-order.js';

describe('LXP-9 the natural order of numbers', () => {
  const sorted = (texts: string[]): string[] =>
    [...texts].sort((one, other) => (naturalKey(one) < naturalKey(other) ? -1 : 1));

  it('2 comes before 10, whatever stands before, between and after', () => {
    expect(sorted(['10', '9', '100', '2'])).to.deep.equal(['2', '9', '10', '100']);
    expect(sorted(['P-10', 'P-2', 'A-11'])).to.deep.equal(['A-11', 'P-2', 'P-10']);
    expect(sorted(['7/10', '7/9', '10/1', '7/9a'])).to.deep.equal(['7/9', '7/9a', '7/10', '10/1']);
  });

  it('leading zeros do not matter, and no number is too long', () => {
    expect(naturalKey('0007')).to.equal(naturalKey('7'));
    expect(naturalKey('000')).to.equal(naturalKey('0'));
    expect(sorted(['9'.repeat(50), `1${'0'.repeat(48)}`, '0'])[0]).to.equal('0');
    expect(sorted(['9'.repeat(50), `1${'0'.repeat(48)}`]).at(-1)).to.equal('9'.repeat(50));
  });

  it('the keys of any two numbers compare as the numbers do', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 50n - 1n });
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(naturalKey(`P${one}`) < naturalKey(`P${other}`)).to.equal(one < other);
      }),
    );
  });

  it('no key of a personnel number is longer than its column', () => {
    const personnelNumber = fc.string({ unit: fc.constantFrom('0', '7', 'x'), maxLength: 50 });
    fc.assert(
      fc.property(personnelNumber, (text) => {
        expect(naturalKey(text).length).to.be.at.most(100);
      }),
    );
    expect(naturalKey('1x'.repeat(25))).to.have.length(100);
  });
});
