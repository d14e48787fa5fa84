import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { day, type Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll, findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { below, not, oneOf } from '../../database/where.js';
import { insert, removeIf, updateOne } from '../../database/write.js';
import { newId } from '../../entities/id.js';
import { Upload } from '../../entities/upload.entity.js';
import { problem } from '../../errors/problem.js';
import { badInput, Problems } from '../../errors/problems.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import { dropBytesBeforeHeader } from '../../pdf/header.js';
import type { PdfInspector } from '../../pdf/inspector.js';
import type { PdfInspection } from '../../pdf/inspection.js';
import type { Viewer } from '../../shield/viewer.js';
import { holdsAccess } from '../../queries/authentication/access.js';
import { KeyedQueue } from '../authentication/keyed-queue.js';
import { hashToken, newToken } from '../authentication/secret-token.js';
import { TokenGuard } from '../authentication/token.guard.js';
import { lockQuota, assertFileQuota, assertOpenUploadQuota } from './upload-quota.js';
import { CreateUploadCommand } from './shipment.commands.js';
import { storedCommand } from '../../text/command.js';

const lifetime = day;

/** The number of files of a user that each process receives at a time: files that are not stored yet count for no quota. */
const filesAtOnce = 10;

/** The maximum size of a file, in bytes: 50 MB. */
export const largestUpload = 50 * 1024 * 1024;

/** The stored file, as returned to the client. */
interface StoredFile {
  id: string;
  pages: number;
  bytes: number;
}

/** The folder of the files; `check` throws if it is not the shared one. */
interface CheckedPlace {
  check(): Promise<void>;
}

/** Creates uploads, receives their files, counts the pages and removes unused uploads. */
export class UploadService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  inspector: Pick<PdfInspector, 'inspect'>;
  settings: { directory: string; publicUrl: string; folder: CheckedPlace };
}>() {
  private readonly links = new TokenGuard(this.dataSource, this.clock, 'upload');
  private readonly lines = new KeyedQueue(filesAtOnce);

  /** Creates an upload; its file is put to the `url` within a day. RATE_LIMITED beyond the quota. */
  async create(viewer: Viewer, given: CreateUploadCommand): Promise<Upload> {
    const input = storedCommand(CreateUploadCommand, given);
    Problems.of(input).throwIfAny();
    const now = this.clock.now();
    const token = newToken();
    const upload = {
      accountId: viewer.accountId,
      id: newId(),
      userId: viewer.userId,
      tokenHash: hashToken(token),
      filename: input.filename,
      status: 'WAITING' as const,
      problem: null,
      pages: null,
      bytes: null,
      sha256: null,
      expiresAt: new Date(now.getTime() + lifetime),
      createdAt: now,
    };
    await inTransaction(this.dataSource, async (manager) => {
      await lockQuota(manager, viewer.accountId);
      if (!(await holdsAccess(manager, viewer.accountId, viewer.userId))) throw refusal('LOGIN_REQUIRED');
      await assertOpenUploadQuota(manager, viewer, now);
      await insert(manager, Upload, upload);
    });
    return { ...upload, url: `${this.settings.publicUrl}/uploads/${token}` };
  }

  /**
   * Receives the file of an upload. NOT_FOUND for a token that is unknown, expired, or of a user without access, RATE_LIMITED after
   * too many unknown tokens from an IP address and beyond the account's quota, CONFLICT if there is a file already, LIMIT_EXCEEDED
   * over 50 MB, BAD_USER_INPUT (path `file`) unless it is a readable, unencrypted PDF of 1 to 6,000 pages that every viewer shows
   * alike; another file may then be sent. Bytes before the PDF's header are dropped.
   */
  async receive(token: string, body: Readable, ipAddress: string | null = null): Promise<StoredFile> {
    const upload = await this.findOpen(token, ipAddress);
    return this.lines.inTurn(upload.userId, () => this.receiveFile(upload, body));
  }

  private async receiveFile(upload: Upload, body: Readable): Promise<StoredFile> {
    // Checked before the body is read, and again at the end: another file may use up the quota in between.
    await assertFileQuota(this.dataSource.manager, upload, 0, this.clock.now());
    await this.settings.folder.check();
    await mkdir(this.settings.directory, { recursive: true });
    const part = path.join(this.settings.directory, `${upload.id}.${randomUUID()}.part`);
    try {
      const { bytes, sha256 } = await writeWithinLimit(body, part);
      const inspection = await this.inspector.inspect(part);
      return await this.settle(upload, part, inspection, bytes, sha256);
    } finally {
      await rm(part, { force: true });
    }
  }

  /** The path of an upload's file. */
  pathOf(uploadId: string): string {
    return path.join(this.settings.directory, `${uploadId}.pdf`);
  }

  /** Removes the file of an upload, if there is one. Throws while the folder is not the shared one, since the file may still be in that one. */
  async removeFile(uploadId: string): Promise<void> {
    await this.settings.folder.check();
    await rm(this.pathOf(uploadId), { force: true });
  }

  /** Removes a released upload, and its file; leaves one that is not released, or removed already. */
  async removeReleased(accountId: string, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      if (await removeIf(manager, Upload, { accountId, id, status: 'STORED' })) await this.removeFile(id);
    });
  }

  /** Removes expired uploads without a shipment, and their files, a hundred at most; returns their number. */
  async removeUnused(): Promise<number> {
    const now = this.clock.now();
    const expired = await findAll(
      this.dataSource.manager,
      Upload,
      { status: oneOf(['WAITING', 'REFUSED', 'STORED']), expiresAt: below(now) },
      { columns: ['accountId', 'id'], limit: 100 },
    );
    let removed = 0;
    for (const { accountId, id } of expired) {
      await inTransaction(this.dataSource, async (manager) => {
        const unused = { accountId, id, status: not('USED'), expiresAt: below(now) } as const;
        if (!(await removeIf(manager, Upload, unused))) return;
        await this.removeFile(id);
        removed++;
      });
    }
    return removed;
  }

  /** The upload that a file may be PUT to with this token; the errors are those of `receive`. */
  async findOpen(token: string, ipAddress: string | null): Promise<Upload> {
    const { manager } = this.dataSource;
    const upload = await this.links.find(token, ipAddress, (given) =>
      findOne(manager, Upload, { tokenHash: hashToken(given) }),
    );
    if (upload === null || upload.expiresAt <= this.clock.now()) throw notFound();
    if (!(await holdsAccess(manager, upload.accountId, upload.userId))) throw notFound();
    refuseSecondFile(upload);
    return upload;
  }

  private async settle(
    upload: Upload,
    part: string,
    inspection: PdfInspection,
    bytes: number,
    sha256: string,
  ): Promise<StoredFile> {
    const { accountId, id } = upload;
    // The transaction may be retried after the file has been moved.
    let isMoved = false;
    await inTransaction(this.dataSource, async (manager) => {
      await lockQuota(manager, accountId);
      // The transfer may have taken long, and the owner may have lost access in the meantime.
      if (!(await holdsAccess(manager, accountId, upload.userId))) throw notFound();
      const current = await findOne(manager, Upload, { accountId, id }, { columns: ['status'], lock: true });
      if (current === null) throw notFound();
      refuseSecondFile(current);
      if (!inspection.ok) {
        await updateOne(
          manager,
          Upload,
          { accountId, id },
          { status: 'REFUSED', problem: inspection.problem },
        );
        return;
      }
      await assertFileQuota(manager, upload, bytes, this.clock.now());
      if (!isMoved) await rename(part, this.pathOf(id));
      isMoved = true;
      await updateOne(
        manager,
        Upload,
        { accountId, id },
        { status: 'STORED', problem: null, pages: inspection.pages, bytes, sha256 },
      );
    });
    if (inspection.ok) return { id, pages: inspection.pages, bytes };
    throw badInput([problem('file', inspection.problem)]);
  }
}

function refuseSecondFile(upload: Pick<Upload, 'status'>): void {
  if (upload.status === 'STORED' || upload.status === 'USED') throw refusal('UPLOAD_FILLED');
}

/** Writes the body from the PDF's header on; returns size and hash of the written file. */
async function writeWithinLimit(body: Readable, file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let received = 0;
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received > largestUpload) done(refusal('FILE_TOO_LARGE'));
      else done(null, chunk);
    },
  });
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(body, limit, dropBytesBeforeHeader(), counter, createWriteStream(file, { flags: 'wx' }));
  return { bytes, sha256: hash.digest('hex') };
}
