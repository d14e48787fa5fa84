/**
 * The base class of a class that is constructed from named parts: `class Letters extends withParts<{ clock: Clock }>()` has the constructor
 * `new Letters({ clock })` and the property `this.clock`. A missing part is a compile error.
 */
export function withParts<Parts extends object>(): new (parts: Parts) => Readonly<Parts> {
  // oxlint-disable-next-line typescript/no-extraneous-class -- others extend it.
  return class {
    constructor(parts: Parts) {
      Object.assign(this, parts);
    }
  } as new (parts: Parts) => Readonly<Parts>;
}
