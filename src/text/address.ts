import { domainToASCII, domainToUnicode } from 'node:url';
import { isEmail } from 'class-validator';
import { inLowerCase, isShowable, mixesAlphabets, withoutUnseen } from './characters.js';

/** Letters, digits and their marks; the URL parser would interpret other characters. */
const domainPattern = /^[\p{L}\p{M}\p{N}_.-]*\p{L}[\p{L}\p{M}\p{N}_.-]*$/u;
/** Beyond ASCII only letters, marks and digits, as in RFC 8265; ASCII has rules of its own. */
const plainCharacters = /^[\x21-\x7e\p{L}\p{M}\p{N}]*$/u;

/**
 * The key for comparing e-mail addresses and login names, which usually are addresses: NFKC, lower case, without invisible
 * characters, the domain in its ASCII form (UTS #46). Texts with the same key are equal.
 */
export function addressKey(text: string): string {
  const plain = inLowerCase(withoutUnseen(text.normalize('NFKC')).trim()).normalize('NFKC');
  return withAsciiDomain(plain);
}

/** The address in the form for mail servers: the domain in its ASCII form. */
export function mailAddress(address: string): string {
  return withAsciiDomain(address.normalize('NFKC'));
}

/** The stored form of an address or login name: like the key, but in the case as typed. */
export function storedAddress(text: string): string {
  return text.normalize('NFKC');
}

/** Tests whether a stored form is a deliverable e-mail address; no quotes, comments or address literals. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const ascii = asciiDomain(domain);
  return (
    isEmail(text, { ignore_max_length: true }) &&
    isEmail(`${'x'.repeat(Math.min(64, local.length))}@${ascii}`) &&
    Buffer.byteLength(local) <= 64 &&
    !local.includes('"') &&
    isPlainWord(local) &&
    [domain, domainToUnicode(ascii)].every((each) => each.split('.').every(isPlainWord))
  );
}

/** Tests whether a stored form can be a login name: no blanks or invisible characters, beyond ASCII only letters, marks and digits. */
export function isLoginName(text: string): boolean {
  return text.split(/[@.]/).every(isPlainWord);
}

/** Tests whether a login name is an e-mail address other than this one, which could belong to another person. */
export function isOtherAddress(loginName: string, email: string): boolean {
  const key = addressKey(loginName);
  return isAddress(key) && key !== addressKey(email);
}

function isPlainWord(word: string): boolean {
  return isShowable(word) && plainCharacters.test(word) && !mixesAlphabets(word);
}

function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const ascii = at < 0 ? '' : asciiDomain(address.slice(at + 1));
  return ascii === '' ? address : `${address.slice(0, at)}@${ascii}`;
}

/** Empty for an invalid domain. */
function asciiDomain(domain: string): string {
  return domainPattern.test(domain) ? domainToASCII(domain).replace(/\.$/, '') : '';
}
