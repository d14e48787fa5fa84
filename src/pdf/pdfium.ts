import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** PDFium requested more memory than allowed. Its state is undefined afterwards. */
export class MemoryExhausted extends Error {}

/** The outcome of opening a document. `ENCRYPTED` in any way, even if no password is needed. */
export type Opening =
  | { readonly kind: 'OPEN'; readonly document: PdfiumDocument }
  | { readonly kind: 'ENCRYPTED' }
  | { readonly kind: 'UNREADABLE' };

const functionNames = [
  'malloc',
  'free',
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetSecurityHandlerRevision',
  'FPDF_GetPageCount',
  'FPDF_GetPageSizeByIndexF',
  'FPDF_GetXFAPacketCount',
  'FPDF_GetXFAPacketContent',
  'FPDF_SaveAsCopy',
] as const;
type Functions = Record<(typeof functionNames)[number], (...parameters: number[]) => number>;

/** The engine's error codes for a missing password and for an unknown security handler. */
const passwordErrors = [4, 5];
const noSecurityHandler = -1;
const wholeFile = 2;
const pointerBytes = 4;

/** PDFium as WebAssembly, with limited memory. One per thread; it reads one document at a time. */
export class Pdfium {
  private exhausted = false;
  private memory: WebAssembly.Memory;
  private functions: Functions;
  /** The receiver of the bytes while a copy is written. */
  private take: (pointer: number, length: number) => number = () => 0;

  private constructor(private readonly maximumBytes: number) {}

  /** Starts the engine with at most `maximumBytes` of memory. */
  static async start(maximumBytes: number): Promise<Pdfium> {
    const pdfium = new Pdfium(maximumBytes);
    const binary = readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const options = {
      instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
        pdfium.bound(imports);
        const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports);
        done(instance);
        return instance.exports;
      },
      // A hostile file would flood the server's log.
      print: () => undefined,
      printErr: () => undefined,
    };
    // The package's types lack all functions that it does not use itself, and misname the callback's parameter.
    const { wasmExports } = await PDFiumModule(options as unknown as Parameters<typeof PDFiumModule>[0]);
    pdfium.connect(wasmExports);
    return pdfium;
  }

  /** Bytes of the engine's memory; it never shrinks. */
  get memoryBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /**
   * Opens a document.
   * @throws {MemoryExhausted} as all methods here and of the document do.
   */
  open(bytes: Uint8Array): Opening {
    const pointer = this.call('malloc', bytes.length);
    if (pointer === 0) throw new MemoryExhausted();
    this.view(pointer, bytes.length).set(bytes);
    const handle = this.call('FPDF_LoadMemDocument', pointer, bytes.length, 0);
    if (handle === 0) {
      const error = this.call('FPDF_GetLastError');
      this.call('free', pointer);
      return { kind: passwordErrors.includes(error) ? 'ENCRYPTED' : 'UNREADABLE' };
    }
    const document = new PdfiumDocument(this, handle, pointer);
    if (this.call('FPDF_GetSecurityHandlerRevision', handle) === noSecurityHandler)
      return { kind: 'OPEN', document };
    document.close();
    return { kind: 'ENCRYPTED' };
  }

  /** Calls a function of the engine. */
  call(name: keyof Functions, ...parameters: number[]): number {
    try {
      return this.functions[name](...parameters);
    } finally {
      // Without the requested memory, the engine aborts, or continues with wrong results.
      if (this.exhausted) throw new MemoryExhausted();
    }
  }

  /** Calls a function with the pointer to a buffer of this size; returns the buffer's content afterwards. */
  withPlace<Result>(length: number, use: (pointer: number, read: () => Buffer) => Result): Result {
    const pointer = this.call('malloc', length);
    if (pointer === 0) throw new MemoryExhausted();
    const result = use(pointer, () => Buffer.from(this.view(pointer, length)));
    this.call('free', pointer);
    return result;
  }

  /** Writes a new copy of the whole document; returns the bytes. */
  save(handle: number): Buffer {
    const chunks: Buffer[] = [];
    let bytes = 0;
    this.take = (pointer, length) => {
      bytes += length;
      if (bytes + this.memoryBytes > this.maximumBytes) this.exhausted = true;
      else chunks.push(Buffer.from(this.view(pointer, length)));
      return this.exhausted ? 0 : 1;
    };
    // The structure of a writer: its version, and the function that takes a block, which is the first of the engine's table.
    const saved = this.withPlace(2 * pointerBytes, (pointer) => {
      new DataView(this.memory.buffer).setUint32(pointer, 1, true);
      new DataView(this.memory.buffer).setUint32(pointer + pointerBytes, 0, true);
      return this.call('FPDF_SaveAsCopy', handle, pointer, wholeFile);
    });
    if (saved === 0) throw new MemoryExhausted();
    return Buffer.concat(chunks);
  }

  private view(pointer: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, pointer, length);
  }

  private bound(imports: WebAssembly.Imports): void {
    const { env } = imports;
    const resize = env?.['emscripten_resize_heap'];
    if (env === undefined || typeof resize !== 'function')
      throw new Error('PDFium does not ask for memory by emscripten_resize_heap any more.');
    env['emscripten_resize_heap'] = (bytes: number): unknown => {
      this.exhausted ||= bytes >>> 0 > this.maximumBytes;
      return this.exhausted ? 0 : (resize as (bytes: number) => unknown)(bytes);
    };
  }

  private connect(exported: WebAssembly.Exports): void {
    for (const name of functionNames)
      if (typeof exported[name] !== 'function') throw new Error(`PDFium has no ${name} any more.`);
    this.functions = exported as unknown as Functions;
    this.memory = exported['memory'] as WebAssembly.Memory;
    const table = exported['__indirect_function_table'] as WebAssembly.Table;
    // The compiler leaves the first entry of the table empty; the table cannot grow.
    if (table.get(0) !== null) throw new Error("The first place of PDFium's table of functions is taken.");
    table.set(
      0,
      callback((_writer, pointer, length) => this.take(pointer, length)),
    );
    this.functions.FPDF_InitLibrary();
  }
}

/** A document opened by PDFium. Close it before the next is opened. */
export class PdfiumDocument {
  constructor(
    private readonly pdfium: Pdfium,
    private readonly handle: number,
    private readonly source: number,
  ) {}

  /** The number of pages by the engine's own count, which trusts the file's claim. */
  get pages(): number {
    return this.pdfium.call('FPDF_GetPageCount', this.handle);
  }

  /** Width and height of each page in points; null for a page that does not load. Page content is not executed. */
  *pageSizes(): Generator<{ width: number; height: number } | null> {
    for (let index = 0, { pages } = this; index < pages; index += 1) yield this.pageSize(index);
  }

  /** The document as interpreted by the engine, newly written: each object once, one table, only streams compressed. */
  writeCopy(): Buffer {
    return this.pdfium.save(this.handle);
  }

  /** The parts of an XFA form, decompressed. */
  *xfaPackets(): Generator<string> {
    const count = this.pdfium.call('FPDF_GetXFAPacketCount', this.handle);
    for (let index = 0; index < count; index += 1) {
      const length = this.packet(index, 0, 0).readUInt32LE();
      if (length > 0)
        yield this.pdfium.withPlace(length, (pointer, read) => {
          this.packet(index, pointer, length);
          return read().toString('utf8');
        });
    }
  }

  /** Frees the document's memory. */
  close(): void {
    this.pdfium.call('FPDF_CloseDocument', this.handle);
    this.pdfium.call('free', this.source);
  }

  private pageSize(index: number): { width: number; height: number } | null {
    return this.pdfium.withPlace(2 * pointerBytes, (pointer, read) => {
      if (this.pdfium.call('FPDF_GetPageSizeByIndexF', this.handle, index, pointer) === 0) return null;
      const size = read();
      return { width: size.readFloatLE(0), height: size.readFloatLE(pointerBytes) };
    });
  }

  /** Copies a part of the form to a buffer of this size; returns the length of the whole part. */
  private packet(index: number, place: number, length: number): Buffer {
    return this.pdfium.withPlace(pointerBytes, (pointer, read) => {
      this.pdfium.call('FPDF_GetXFAPacketContent', this.handle, index, place, length, pointer);
      return read();
    });
  }
}

/** Wraps a JavaScript function of three numbers as a WebAssembly function, as required by a function table. */
function callback(take: (first: number, second: number, third: number) => number): unknown {
  // A module that only exports the function that it imports.
  const binary = Buffer.from(
    '0061736d0100000001080160037f7f7f017f0207010165016600000705010166' + '0000',
    'hex',
  );
  return new WebAssembly.Instance(new WebAssembly.Module(binary), { e: { f: take } }).exports['f'];
}
