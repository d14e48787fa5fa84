import { domainToASCII, domainToUnicode } from 'node:url';
import { isEmail } from 'class-validator';
import { isShowable, mixesAlphabets, withoutUnseen } from './characters.js';

/** Letters, digits and their marks; other characters than these would be read by the URL parser in its own way. */
const domainPattern = /^[\p{L}\p{M}\p{N}_.-]*\p{L}[\p{L}\p{M}\p{N}_.-]*$/u;
/** Of characters beyond ASCII only letters, marks and digits, as in RFC 8265; ASCII is left to its own rules. */
const plainCharacters = /^[\x21-\x7e\p{L}\p{M}\p{N}]*$/u;

/**
 * What e-mail addresses are compared by, and login names, which are addresses unless another one was given: NFKC, lower case,
 * without unseen characters, the domain in its ASCII form (UTS #46). Whatever has the same key is the same.
 */
export function addressKey(text: string): string {
  const plain = withoutUnseen(text.normalize('NFKC')).trim().toLowerCase().normalize('NFKC');
  return withAsciiDomain(plain);
}

/** The address as mail servers take it: the domain in its ASCII form. */
export function mailAddress(address: string): string {
  return withAsciiDomain(address.normalize('NFKC'));
}

/** An address or login name as it is stored: in the form that it is compared by, but in the case in which it was typed. */
export function storedAddress(text: string): string {
  return text.normalize('NFKC');
}

/** Whether a stored form is an e-mail address that a mail can be sent to; no quotes, comments or address literals. */
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

/** Whether a stored form can be a login name: no blanks, nothing unseen, beyond ASCII only letters, marks and digits. */
export function isLoginName(text: string): boolean {
  return text.split(/[@.]/).every(isPlainWord);
}

/** Whether a login name is an e-mail address, and not this one: somebody else may have it. */
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

/** Empty where it is not a domain. */
function asciiDomain(domain: string): string {
  return domainPattern.test(domain) ? domainToASCII(domain).replace(/\.$/, '') : '';
}
