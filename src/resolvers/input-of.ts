import 'reflect-metadata';

const commandKey = Symbol('command of an input');

/** A type that nothing fits unless both have the same fields. */
type SameFields<One, Other> = [keyof One, keyof Other] extends [keyof Other, keyof One] ? unknown : never;

/**
 * Declares the command that an input is passed to a service as. The rules of its fields stand at the command; an input with a missing, an
 * additional or another field does not compile.
 */
export function InputOf<Command extends object>(command: new () => Command) {
  return <Input extends Command>(input: (new () => Input) & SameFields<Command, Input>): void => {
    Reflect.defineMetadata(commandKey, command, input);
  };
}

/** The command that an input is passed to a service as; undefined for inputs without one, such as filters. */
export function commandOf(input: object): (new () => object) | undefined {
  return Reflect.getMetadata(commandKey, input) as (new () => object) | undefined;
}
