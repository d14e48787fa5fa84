import type { DataSource, EntityManager } from 'typeorm';
import { findAll, selectEntities } from '../../database/find.js';
import { type Database } from '../../database/rows.js';
import { oneOf } from '../../database/where.js';
import { BookingTemplate } from '../../entities/booking-template.entity.js';
import { BookingTemplateUse } from '../../entities/booking-template-use.entity.js';
import { isId } from '../../entities/id.js';
import type { SortDirection } from '../../entities/sort-direction.js';
import { notFound } from '../../errors/vieraugen-error.js';
import { scopeOf, type Viewer } from '../../shield/viewer.js';
import { everything, nothing, type Condition } from '../list/condition.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import type { RequestedFields } from '../list/projection.js';

/** Lists booking templates (FWD-5). */
export class BookingTemplateQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the booking templates that are visible to the viewer, sorted by name. */
  async list(
    viewer: Viewer,
    request: PageRequest,
    direction: SortDirection = 'ASC',
  ): Promise<Page<BookingTemplate>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'booking templates',
        entity: BookingTemplate,
        table: 'booking_template',
        accountId: viewer.accountId,
        visible: [visibleTemplates(viewer, 'x')],
        filters: [],
        order: { property: 'name', direction },
      },
      request,
    );
  }

  /** A booking template that is visible to the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<BookingTemplate> {
    return findOne(
      this.dataSource.manager,
      { entity: BookingTemplate, table: 'booking_template', accountId: viewer.accountId },
      visibleTemplates(viewer, 'x'),
      id,
      asked,
    );
  }
}

/**
 * The booking templates that are visible to the viewer (FWD-5, PLY-14): all; or their own, those shared with them, and those shared with a custom
 * role that they hold, also as one of everyone (DBX-9).
 */
function visibleTemplates(viewer: Viewer, alias: string): Condition {
  const { accountId, userId } = viewer;
  switch (scopeOf(viewer, 'bookingTemplates.read')) {
    case 'ACCOUNT':
      return everything;
    case 'GROUPS':
    case 'OWN':
      return {
        sql: `(${alias}.owner_id = ? OR ${alias}.id IN (
          SELECT t.template_id FROM booking_template_use t WHERE t.account_id = ? AND t.subject_id = ?
          UNION ALL
          SELECT t.template_id FROM role_assignment ra STRAIGHT_JOIN booking_template_use t ON t.account_id = ra.account_id AND t.subject_id = ra.role_id
           WHERE ra.account_id = ? AND ra.user_id = ?
          UNION ALL
          SELECT t.template_id FROM custom_role cr STRAIGHT_JOIN booking_template_use t ON t.account_id = cr.account_id AND t.subject_id = cr.id
           WHERE cr.account_id = ? AND cr.everyone_by_id IS NOT NULL))`,
        parameters: [userId, accountId, userId, accountId, userId, accountId],
      };
    case null:
      return nothing;
  }
}

/** The ids of the custom roles and users that may use these templates, by template; one statement. */
export async function readUses(
  database: Database,
  accountId: string,
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const uses = await findAll(database, BookingTemplateUse, { accountId, templateId: oneOf(templateIds) });
  const subjects = new Map(templateIds.map((id) => [id, [] as string[]]));
  for (const { templateId, subjectId } of uses) subjects.get(templateId)?.push(subjectId);
  return subjects;
}

/** The stored template as a whole, for services; NOT_FOUND if it is hidden from the viewer. */
export async function findVisibleTemplate(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
): Promise<BookingTemplate> {
  const visible = visibleTemplates(viewer, 'x');
  const [template] = isId(id)
    ? await selectEntities(
        manager,
        BookingTemplate,
        'x',
        `FROM booking_template x WHERE x.account_id = ? AND x.id = ? AND ${visible.sql}`,
        [viewer.accountId, id, ...visible.parameters],
      )
    : [];
  if (template === undefined) throw notFound(id, 'id', 'templateId');
  return template;
}
