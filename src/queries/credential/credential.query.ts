import type { DataSource } from 'typeorm';
import { Credential } from '../../entities/credential.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import type { CredentialCriteria } from './credential.criteria.js';
import { eachId, findOne, only, readPage, type Filter, type Page, type PageRequest } from '../list/page.js';
import type { Asked } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { visibleCredentials } from '../visibility.js';
import { isIn } from '../list/condition.js';

/** Lists credentials (LXP-10), and only the viewer's own. */
export class CredentialQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the viewer's credentials, the newest first. */
  async list(viewer: Viewer, request: PageRequest, filter: CredentialCriteria): Promise<Page<Credential>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'credentials',
        entity: Credential,
        table: 'credential',
        accountId: viewer.accountId,
        visible: [visibleCredentials(viewer, 'x')],
        filters: filtersOf(filter),
        order: { property: 'createdAt', direction: 'DESC' },
      },
      request,
    );
  }

  /** One credential of the viewer's own; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: Asked): Promise<Credential> {
    return findOne(
      this.dataSource.manager,
      { entity: Credential, table: 'credential', accountId: viewer.accountId },
      visibleCredentials(viewer, 'x'),
      id,
      asked,
    );
  }
}

/** One user's credentials are few: they are walked, and each is asked. */
function filtersOf(filter: CredentialCriteria): Filter[] {
  const filters: Filter[] = [];
  if (filter.kinds) filters.push(only(isIn('x.kind', filter.kinds)));
  if (filter.groupIds) filters.push(only(eachId('x.group_id', filter.groupIds).condition));
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text'))];
}
