import { expect } from 'chai';
import { expectCatalogued } from '../support/catalogued.js';
import type { AnsweredError, Client } from '../support/client.js';

/** An answer as it stands on the wire. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** Sends a request as it is given, without anything that a well-behaved client would add. */
export async function send(url: string, request: RequestInit = {}): Promise<RawAnswer> {
  const response = await fetch(url, request);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Posts a body to the GraphQL endpoint, as JSON unless the headers say otherwise. */
export async function post(
  gatewayUrl: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<RawAnswer> {
  return send(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The headers of a JSON request by whoever this client is logged in as. */
export function jsonAs({ token }: Client): Record<string, string> {
  return { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` };
}

/** The errors of an answer. */
export function errorsOf({ text }: RawAnswer): AnsweredError[] {
  const { errors = [] } = JSON.parse(text) as { errors?: AnsweredError[] };
  expectCatalogued(errors);
  return errors;
}

/** The one error of an answer with this HTTP status, which must have this code. */
export function expectError(answer: RawAnswer, status: number, code: string): AnsweredError {
  const [error, ...others] = errorsOf(answer);
  expect({ status: answer.status, code: error?.extensions.code, others }).to.deep.equal({
    status,
    code,
    others: [],
  });
  return error!;
}
