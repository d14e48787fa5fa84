import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { insert } from '../../database/write.js';
import { Account } from '../../entities/account.entity.js';
import type { Channel } from '../../entities/shipment.enums.js';
import { newId } from '../../entities/id.js';
import type { Price } from '../../entities/price.entity.js';
import { Shipment, type ShipmentOptions } from '../../entities/shipment.entity.js';
import { isDuplicateKey } from '../../errors/database-error.js';
import { Problems } from '../../errors/problems.js';
import { isAssigned } from '../../queries/shipment/assignee.js';
import { notFound, refusal } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { findVisibleTemplate } from '../../queries/booking-template/booking-template.query.js';
import { heldUntil } from './hold.rules.js';
import { changedOptions, checkOptions, plainOptions } from './shipment-options.rules.js';
import { checkGroup } from './letter-group.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { NoticeService } from '../notice/notice.service.js';
import { recordAssignedEdit, recordAssignedSubmission } from './assigned-edit.js';
import {
  findSendingContext,
  handlerIdsWith,
  isSenderChecked,
  resolveGroupId,
  needsApproval,
  sendingOf,
  takeUpload,
  usableUpload,
} from './sending.js';
import { readSending, type SendingContext } from './sending.record.js';
import { type PriceService, sheetsOf } from './price.service.js';
import {
  changeShipment,
  findShipment,
  lockReachable,
  releaseUpload,
  requestApproval,
} from './shipment.record.js';
import { CreateShipmentCommand, UpdateShipmentCommand } from './shipment.commands.js';
import { storedCommand } from '../../text/command.js';
import { searchableText } from '../../text/search-text.js';
import { guardSubmit, guardUpdate, refuseSubmission } from './shipment.guards.js';
import type { Signals } from '../signals.js';

/** Creates, changes and submits shipments on behalf of their senders (LXP-2, LXP-3, LXP-11). */
export class ShipmentService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  prices: PriceService;
  activities: ActivityService;
  notices: NoticeService;
  signals: Signals;
  publicUrl: string;
}>() {
  /** The URL of a shipment's PDF. */
  documentUrl(id: string): string {
    return `${this.publicUrl}/shipments/${id}/document`;
  }

  /** The current price of a letter for the viewer's account. BAD_USER_INPUT for impossible pages or options. */
  async price(viewer: Viewer, options: ShipmentOptions, pages: number): Promise<Price> {
    const problems = new Problems();
    checkOptions(problems, options);
    if (pages < 1) problems.add('pages', 'LETTER_WITHOUT_PAGES');
    if (pages > 6_000) problems.add('pages', 'LETTER_TOO_LONG');
    problems.throwIfAny();
    const account = await findOne(
      this.dataSource.manager,
      Account,
      { id: viewer.accountId },
      { columns: ['country', 'userManagement'] },
    );
    if (account === null) throw notFound();
    return this.prices.price(pages, options, account);
  }

  /**
   * Creates a shipment from an uploaded PDF and, unless it is a draft, submits it: then it waits for approval or for print. BAD_USER_INPUT
   * with all problems, NOT_FOUND for a hidden group or upload, CONFLICT for a used upload.
   */
  async create(viewer: Viewer, given: CreateShipmentCommand): Promise<Shipment> {
    const input = storedCommand(CreateShipmentCommand, given);
    const problems = Problems.of(input);
    if (input.options != null) checkOptions(problems, input.options);
    else if (input.templateId == null) problems.add('options', 'OPTIONS_REQUIRED');
    const idempotencyHash = input.idempotencyKey == null ? null : hashOf(viewer, input);
    const shipment = await this.createOnce(viewer, input, idempotencyHash, (manager) =>
      this.insert(manager, viewer, input, problems, idempotencyHash),
    );
    if (shipment.status === 'QUEUED') this.signals.send('handOver');
    return shipment;
  }

  /** Changes a draft or a rejected shipment that the viewer sent or is assigned. INVALID_STATE, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT. */
  async update(viewer: Viewer, given: UpdateShipmentCommand): Promise<Shipment> {
    const input = storedCommand(UpdateShipmentCommand, given);
    return inTransaction(this.dataSource, async (manager) => {
      const before = await lockReachable(manager, viewer, input.id);
      guardUpdate(viewer, { shipment: before });
      const groupId = input.groupId === undefined ? before.groupId : resolveGroupId(viewer, input.groupId);
      // An assignee keeps the group of the sender, whether or not they send for it.
      const isKept = groupId === before.groupId && isAssigned(before, viewer.userId);
      const sending = await (isKept ? readSending : findSendingContext)(manager, viewer, groupId);
      const options = changedOptions(before.options, input.options ?? {});
      const problems = Problems.of(input);
      checkOptions(problems, options);
      checkGroup(problems, sending, groupId);
      const otherUpload =
        input.uploadId != null && input.uploadId !== before.uploadId ? input.uploadId : null;
      const upload =
        otherUpload === null
          ? null
          : await usableUpload(manager, problems, viewer, otherUpload, this.clock.now());
      problems.throwIfAny();
      const pages = upload?.pages ?? before.pages;
      if (otherUpload !== null) {
        await takeUpload(manager, viewer.accountId, otherUpload);
        await releaseUpload(manager, viewer.accountId, before.uploadId, this.clock.now());
      }
      await changeShipment(
        manager,
        { accountId: viewer.accountId, id: before.id, status: before.status },
        {
          uploadId: upload?.id ?? before.uploadId,
          filename: upload?.filename ?? before.filename,
          sha256: upload === null ? before.sha256 : upload.sha256,
          searchText: searchableText([before.number, upload?.filename ?? before.filename]),
          pages,
          sheets: sheetsOf(pages, options.sides),
          options,
          ...this.priceAndCostsOf(pages, options, sending, before.chosenCostCentre),
          groupId,
          handlerIds: handlerIdsWith(before, viewer),
          updatedAt: this.clock.now(),
        },
      );
      const after = await findShipment(manager, viewer.accountId, before.id);
      await recordAssignedEdit(this.activities, manager, viewer, { before, after });
      return after;
    });
  }

  /** Submits a draft or resubmits a rejected shipment, at the price of the day. INVALID_STATE, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT. */
  async submit(viewer: Viewer, id: string): Promise<Shipment> {
    const submitted = await inTransaction(this.dataSource, async (manager) => {
      const before = await lockReachable(manager, viewer, id);
      const sending = await readSending(manager, viewer, before.groupId);
      guardSubmit(viewer, { shipment: before, group: sending });
      const now = this.clock.now();
      const isChecked = needsApproval(sending) || (await isSenderChecked(manager, viewer, before, sending));
      refuseSubmission(viewer, before.status, isChecked ? 'PENDING_APPROVAL' : 'QUEUED');
      const approvalId = isChecked ? await requestApproval(manager, viewer.accountId, id, now) : null;
      await changeShipment(
        manager,
        { accountId: viewer.accountId, id, status: before.status },
        {
          status: approvalId === null ? 'QUEUED' : 'PENDING_APPROVAL',
          approvalId,
          ...this.priceAndCostsOf(before.pages, before.options, sending, before.chosenCostCentre),
          submittedAt: now,
          handOverAt: approvalId === null ? heldUntil(now, sending) : null,
          handlerIds: handlerIdsWith(before, viewer),
          updatedAt: now,
        },
      );
      const after = await findShipment(manager, viewer.accountId, id);
      await recordAssignedSubmission(this.activities, manager, viewer, after);
      await this.notices.notifyOfWaitingLetter(manager, after);
      return after;
    });
    if (submitted.status === 'QUEUED') this.signals.send('handOver');
    return submitted;
  }

  /** The price of a shipment by the price list of the day, and its cost bearer and cost centre. */
  private priceAndCostsOf(
    pages: number,
    options: ShipmentOptions,
    { costBearer, costCentre, ...sending }: SendingContext,
    chosenCostCentre: string | null,
  ): Pick<Shipment, 'price' | 'costBearer' | 'costCentre'> {
    const price = this.prices.price(pages, options, sending);
    return { price, costBearer, costCentre: chosenCostCentre ?? costCentre };
  }

  private async insert(
    manager: EntityManager,
    viewer: Viewer,
    input: CreateShipmentCommand,
    problems: Problems,
    idempotencyHash: string | null,
  ): Promise<Shipment> {
    const now = this.clock.now();
    const { templateId } = input;
    const template = templateId == null ? null : await findVisibleTemplate(manager, viewer, templateId);
    // The input takes precedence over the template.
    const groupId = resolveGroupId(viewer, input.groupId) ?? template?.groupId ?? null;
    const sending = await sendingOf(manager, viewer, groupId, input.groupId == null && template !== null);
    checkGroup(problems, sending, groupId);
    const upload = await usableUpload(manager, problems, viewer, input.uploadId, now);
    problems.throwIfAny();
    const chosen = input.options ?? template?.options;
    if (upload === null || chosen === undefined) throw notFound();
    await takeUpload(manager, viewer.accountId, upload.id);
    const id = newId();
    const options = plainOptions(chosen);
    const chosenCostCentre = template?.costCentre ?? null;
    const isChecked = needsApproval(sending);
    if (!input.draft) refuseSubmission(viewer, 'DRAFT', isChecked ? 'PENDING_APPROVAL' : 'QUEUED');
    const approvalId =
      !input.draft && isChecked ? await requestApproval(manager, viewer.accountId, id, now) : null;
    const number = `${now.toISOString().slice(0, 10).replaceAll('-', '')}-${id.slice(-8)}`;
    const shipment: Shipment = {
      accountId: viewer.accountId,
      id,
      number,
      uploadId: upload.id,
      filename: upload.filename,
      sha256: upload.sha256,
      searchText: searchableText([number, upload.filename]),
      pages: upload.pages,
      sheets: sheetsOf(upload.pages, options.sides),
      channel: channelOf(viewer, input),
      options,
      status: input.draft ? 'DRAFT' : approvalId === null ? 'QUEUED' : 'PENDING_APPROVAL',
      ...this.priceAndCostsOf(upload.pages, options, sending, chosenCostCentre),
      chosenCostCentre,
      senderId: viewer.userId,
      groupId,
      approvalId,
      idempotencyKey: input.idempotencyKey ?? null,
      idempotencyHash,
      createdAt: now,
      submittedAt: input.draft ? null : now,
      handOverAt: input.draft || approvalId !== null ? null : heldUntil(now, sending),
      handOverClaimedAt: null,
      handedOverAt: null,
      deletedByApproverAt: null,
      erasureMarkedAt: null,
      erasedAt: null,
      assigneeIds: null,
      handlerIds: null,
      updatedAt: now,
    };
    await insert(manager, Shipment, shipment);
    await this.notices.notifyOfWaitingLetter(manager, shipment);
    return shipment;
  }

  private async createOnce(
    viewer: Viewer,
    input: CreateShipmentCommand,
    idempotencyHash: string | null,
    insert: (manager: EntityManager) => Promise<Shipment>,
  ): Promise<Shipment> {
    const first = await this.findByKey(viewer, input, idempotencyHash);
    if (first !== null) return first;
    try {
      return await inTransaction(this.dataSource, insert);
    } catch (error) {
      if (input.idempotencyKey != null) {
        const winner = await this.findByKey(viewer, input, idempotencyHash);
        if (winner !== null) return winner;
      }
      throw isDuplicateKey(error, 'shipment_upload') ? refusal('UPLOAD_USED') : error;
    }
  }

  private async findByKey(
    viewer: Viewer,
    input: CreateShipmentCommand,
    idempotencyHash: string | null,
  ): Promise<Shipment | null> {
    if (input.idempotencyKey == null) return null;
    const shipment = await findOne(this.dataSource.manager, Shipment, {
      accountId: viewer.accountId,
      senderId: viewer.userId,
      idempotencyKey: input.idempotencyKey,
    });
    if (shipment === null) return null;
    if (shipment.idempotencyHash !== idempotencyHash) throw refusal('IDEMPOTENCY_KEY_USED');
    return shipment;
  }
}

function hashOf(viewer: Viewer, input: CreateShipmentCommand): string {
  const said = [
    input.uploadId,
    resolveGroupId(viewer, input.groupId),
    input.options == null ? null : Object.values(plainOptions(input.options)),
    input.draft,
    channelOf(viewer, input),
    ...(input.templateId == null ? [] : [input.templateId]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function channelOf(viewer: Viewer, input: CreateShipmentCommand): Channel {
  return viewer.credential === null ? input.channel : 'API';
}
