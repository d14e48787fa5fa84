import 'reflect-metadata';
import { ValidateNested } from 'class-validator';
import { kindOfText, storedText } from './kinds.js';

const nestedKey = Symbol('class of a nested field');

/** Declares the class of a command's nested field, so that its rules apply too. */
export function Nested(type: new () => object): PropertyDecorator {
  const validate = ValidateNested();
  return (prototype, property) => {
    Reflect.defineMetadata(nestedKey, type, prototype, property);
    validate(prototype, property);
  };
}

/**
 * The command as an instance of its class, under whose rules `Problems.of` checks it, with every text in its stored form. Services begin with
 * it, so that the same rules hold for every caller: for an object literal as for an input of GraphQL.
 */
export function storedCommand<Command extends object>(
  type: new () => Command,
  given: Readonly<Command>,
): Command {
  const command = new type();
  for (const [field, value] of Object.entries(given))
    Reflect.set(command, field, storedField(command, field, value));
  return command;
}

function storedField(command: object, field: string, value: unknown): unknown {
  const kind = kindOfText(command, field);
  if (kind !== undefined) return typeof value === 'string' ? storedText(kind, value) : value;
  const nested = Reflect.getMetadata(nestedKey, command, field) as (new () => object) | undefined;
  if (nested === undefined || typeof value !== 'object' || value === null) return value;
  return storedCommand(nested, value);
}
