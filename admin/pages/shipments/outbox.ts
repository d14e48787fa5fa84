import type { Client } from '@urql/core';
import { changes } from '../../parts/data/changes';
import { failureOf, type Failure } from '../../parts/data/failure';
import { CreateShipmentDocument, type CreateShipmentMutation } from './create-shipment.generated';
import { uploadFile } from './upload-file';
import { standardOptions, type OptionValues } from '../../parts/letter/option-values';

/** A shipment as its creation returns it. */
export type CreatedShipment = NonNullable<CreateShipmentMutation['createShipment']>['shipment'];

/** Why a file was refused: by the gateway, or by the page before it was sent. */
export type Refusal = Failure | { kind: 'TOO_LARGE' };

/** The stage of a file. `REFUSED` needs another upload, `FAILED` another attempt to send. */
export type Stage =
  | { kind: 'WAITING' }
  | { kind: 'UPLOADING'; share: number }
  | { kind: 'REFUSED'; refusal: Refusal }
  | { kind: 'READY'; uploadId: string; pages: number }
  | { kind: 'SENDING'; uploadId: string; pages: number }
  | { kind: 'FAILED'; uploadId: string; pages: number; failure: Failure };

/** A file that is to become a letter. */
export interface UnsentLetter {
  /** Names the letter to the gateway as well, so that a repeated attempt sends it once. */
  key: string;
  file: File;
  stage: Stage;
}

/** A letter that the gateway has accepted. */
export interface SentLetter {
  key: string;
  filename: string;
  shipment: CreatedShipment;
}

/** The content of the outbox. */
export interface OutboxContent {
  letters: readonly UnsentLetter[];
  sent: readonly SentLetter[];
  /** The group and the options of all letters. */
  settings: OutboxSettings;
}

/** The group and the options of all letters that are sent together. */
export interface SendingSettings extends OptionValues {
  groupId: string;
}

/** The settings of all letters, and the booking template that has filled them in; an empty text for none. */
export interface OutboxSettings extends SendingSettings {
  templateId: string;
}

/** The limit of the gateway, in bytes: a browser that sends more loses the connection before it can read the answer. */
const largestFile = 50 * 1024 * 1024;

const uploadsAtOnce = 3;

/** The files that are not sent yet. They outlive the page, so that nobody loses them by looking at another one. */
export class Outbox {
  private content: OutboxContent = {
    letters: [],
    sent: [],
    settings: { ...standardOptions, groupId: '', templateId: '' },
  };
  private readonly listeners = new Set<() => void>();
  private readonly uploads = new Map<string, AbortController>();

  constructor(private readonly client: Client) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OutboxContent => this.content;

  /** Adds files and begins to upload them. */
  add(files: readonly File[]): void {
    const added = files.map((file): UnsentLetter => ({
      key: crypto.randomUUID(),
      file,
      stage:
        file.size > largestFile ? { kind: 'REFUSED', refusal: { kind: 'TOO_LARGE' } } : { kind: 'WAITING' },
    }));
    this.set({ letters: [...this.content.letters, ...added] });
    this.uploadNext();
  }

  remove(key: string): void {
    this.uploads.get(key)?.abort();
    this.set({ letters: this.content.letters.filter((each) => each.key !== key) });
  }

  /** Uploads a refused file again. */
  retry(key: string): void {
    this.setStage(key, { kind: 'WAITING' });
    this.uploadNext();
  }

  change(settings: OutboxSettings): void {
    this.set({ settings });
  }

  clearSent(): void {
    this.set({ sent: [] });
  }

  /** Creates a shipment from each file that is ready; returns the number of letters that were accepted, and the failures. */
  async send(draft: boolean): Promise<{ accepted: number; failures: Failure[] }> {
    const { groupId, templateId, ...options } = this.content.settings;
    const failures: Failure[] = [];
    let accepted = 0;
    for (const { key, file, stage } of this.content.letters) {
      if (stage.kind !== 'READY' && stage.kind !== 'FAILED') continue;
      const { uploadId, pages } = stage;
      this.setStage(key, { kind: 'SENDING', uploadId, pages });
      const { data, error } = await this.client.mutation(CreateShipmentDocument, {
        input: {
          uploadId,
          options,
          draft,
          channel: 'GO',
          idempotencyKey: key,
          groupId: groupId === '' ? null : groupId,
          ...(templateId !== '' && { templateId }),
        },
      });
      const shipment = data?.createShipment?.shipment;
      if (shipment !== undefined) {
        accepted += 1;
        this.set({
          letters: this.content.letters.filter((each) => each.key !== key),
          sent: [...this.content.sent, { key, filename: file.name, shipment }],
        });
        continue;
      }
      const failure: Failure = error === undefined ? { kind: 'UNREACHABLE' } : failureOf(error);
      failures.push(failure);
      // An upload lasts a day: one that has expired is made again.
      const hasExpired = failure.kind === 'REFUSED' && failure.reason === 'OBJECT_UNKNOWN';
      this.setStage(
        key,
        hasExpired ? { kind: 'REFUSED', refusal: failure } : { kind: 'FAILED', uploadId, pages, failure },
      );
    }
    if (accepted > 0) changes.announce();
    return { accepted, failures };
  }

  private uploadNext(): void {
    for (const { key, file, stage } of this.content.letters) {
      if (this.uploads.size >= uploadsAtOnce) return;
      if (stage.kind === 'WAITING' && !this.uploads.has(key)) void this.upload(key, file);
    }
  }

  private async upload(key: string, file: File): Promise<void> {
    const controller = new AbortController();
    this.uploads.set(key, controller);
    this.setStage(key, { kind: 'UPLOADING', share: 0 });
    this.setStage(key, await this.stageAfterUpload(key, file, controller.signal));
    this.uploads.delete(key);
    this.uploadNext();
  }

  private async stageAfterUpload(key: string, file: File, signal: AbortSignal): Promise<Stage> {
    const { uploadId, pages, failure } = await uploadFile(this.client, file, {
      signal,
      onProgress: (share) => {
        this.setStage(key, { kind: 'UPLOADING', share });
      },
    });
    return failure === null ? { kind: 'READY', uploadId, pages } : { kind: 'REFUSED', refusal: failure };
  }

  private setStage(key: string, stage: Stage): void {
    this.set({
      letters: this.content.letters.map((each) => (each.key === key ? { ...each, stage } : each)),
    });
  }

  private set(changed: Partial<OutboxContent>): void {
    this.content = { ...this.content, ...changed };
    if (this.content.letters.length > 0) window.addEventListener('beforeunload', askBeforeLeaving);
    else window.removeEventListener('beforeunload', askBeforeLeaving);
    for (const listener of this.listeners) listener();
  }
}

/** Makes the browser ask before unsent files are lost. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
