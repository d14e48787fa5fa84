import type { DataSource } from 'typeorm';
import { Credential } from '../../entities/credential.entity.js';
import type { Viewer } from '../../shield/viewer.js';
import type { CredentialCriteria } from './credential.criteria.js';
import { findOne, readPage, type Page, type PageRequest } from '../list/page.js';
import { idFilter, singleFilter, type Filter } from '../list/filter.js';
import type { RequestedFields } from '../list/projection.js';
import { eachWord, foundIn } from '../list/search.js';
import { visibleCredentials } from '../visibility.js';
import { anyOf, inBrackets, isIn } from '../list/condition.js';

/** Lists the viewer's own credentials (LXP-10). */
export class CredentialQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of the viewer's credentials, newest first. */
  async list(viewer: Viewer, request: PageRequest, filter: CredentialCriteria): Promise<Page<Credential>> {
    return readPage(
      this.dataSource.manager,
      {
        list: 'credentials',
        entity: Credential,
        table: 'credential',
        accountId: viewer.accountId,
        visible: visibleCredentials(viewer, 'x'),
        filters: filtersOf(filter),
        order: { property: 'createdAt', direction: 'DESC' },
      },
      request,
    );
  }

  /** A credential of the viewer; NOT_FOUND otherwise. */
  async find(viewer: Viewer, id: string, asked?: RequestedFields): Promise<Credential> {
    return findOne(
      this.dataSource.manager,
      { entity: Credential, table: 'credential', accountId: viewer.accountId },
      anyOf(visibleCredentials(viewer, 'x').map(inBrackets)),
      id,
      asked,
    );
  }
}

/** A user's credentials are few: each of them is checked. */
function filtersOf(filter: CredentialCriteria): Filter[] {
  const filters: Filter[] = [];
  if (filter.kinds) filters.push(singleFilter(isIn('x.kind', filter.kinds)));
  if (filter.groupIds) filters.push(singleFilter(idFilter('x.group_id', filter.groupIds).condition));
  return [...filters, ...eachWord(filter.search, foundIn('x.search_text'))];
}
