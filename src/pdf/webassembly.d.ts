/** The part of WebAssembly that PDFium needs; Node has it, but TypeScript declares it only for browsers. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  type Imports = Record<string, Record<string, unknown>>;

  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  const Module: new (bytes: Uint8Array) => Module;

  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Exports;
  }

  interface Memory {
    readonly buffer: ArrayBuffer;
  }

  interface Table {
    get(index: number): unknown;
    set(index: number, value: unknown): void;
  }

  class RuntimeError extends Error {}
}
