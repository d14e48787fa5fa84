import { ArgsType, Field, Int } from 'type-graphql';
import type { PageRequest } from '../queries/list/page.js';
import type { RequestedFields } from '../queries/list/projection.js';

/** A request for a page of a list. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 50, description: 'The maximum number of items: 1 to 200.' })
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins; absent for the first page.',
  })
  after?: string | null;

  /** The request for this page, with the requested fields and those that need no joined row. */
  of(asked: RequestedFields | undefined, apart: ReadonlySet<string> = new Set()): PageRequest {
    return { first: this.first, after: this.after ?? null, asked, apart };
  }
}
