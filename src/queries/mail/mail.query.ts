import type { DataSource } from 'typeorm';
import { Mail } from '../../entities/mail.entity.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import type { MailCriteria } from './mail.criteria.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import { idFilter, inFilter, singleFilter, type Filter } from '../list/filter.js';
import type { RequestedFields } from '../list/projection.js';
import { type Condition, everything, isIn, nothing } from '../list/condition.js';

/** Lists the mails of the account. */
export class MailQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of mails, newest first. */
  async list(viewer: Viewer, request: PageRequest, filter: MailCriteria): Promise<Page<Mail>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'mails',
        entity: Mail,
        table: 'outbox_mail',
        accountId: viewer.accountId,
        visible: [visibleMails(viewer)],
        filters: filtersOf(filter),
        order: { property: 'createdAt', direction: 'DESC' },
      },
      request,
    );
  }

  /** A mail that is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<Mail> {
    return findOne(
      this.dataSource.manager,
      { entity: Mail, table: 'outbox_mail', accountId: viewer.accountId },
      visibleMails(viewer),
      id,
      asked,
    );
  }
}

function visibleMails(viewer: Viewer): Condition {
  return scopeOf(viewer, 'mails.read') === 'ACCOUNT' ? everything : nothing;
}

function filtersOf({ statuses, kinds, recipientIds }: MailCriteria): Filter[] {
  const filters: Filter[] = [];
  if (recipientIds) filters.push(idFilter('x.recipient_id', recipientIds, ['outbox_mail_recipient']));
  if (statuses)
    filters.push(recipientIds ? singleFilter(isIn('x.status', statuses)) : inFilter('x.status', statuses));
  if (kinds)
    filters.push(recipientIds || statuses ? singleFilter(isIn('x.kind', kinds)) : inFilter('x.kind', kinds));
  return filters;
}
