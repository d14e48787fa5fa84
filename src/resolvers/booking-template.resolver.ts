import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { BookingTemplate } from '../entities/booking-template.entity.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import { Group } from '../entities/group.entity.js';
import { User } from '../entities/user.entity.js';
import type { Page } from '../queries/list/page.js';
import {
  CopyBookingTemplateInput,
  CreateBookingTemplateInput,
  UpdateBookingTemplateInput,
} from './booking-template.input.js';
import { connectionOf } from './connection.js';
import { signedIn, type Context } from './context.js';
import { PageArgs } from './page.args.js';
import { payloadOf } from './payload.js';
import { referencedUser } from './referenced-user.js';

const BookingTemplateConnection = connectionOf(BookingTemplate, 'BookingTemplate', 'booking templates');
const CreateBookingTemplatePayload = payloadOf('CreateBookingTemplate', 'bookingTemplate', BookingTemplate);
const CopyBookingTemplatePayload = payloadOf('CopyBookingTemplate', 'bookingTemplate', BookingTemplate);
const UpdateBookingTemplatePayload = payloadOf('UpdateBookingTemplate', 'bookingTemplate', BookingTemplate);

/** The result of deleteBookingTemplate. */
@ObjectType({ simpleResolvers: true, description: 'The result of deleteBookingTemplate.' })
class DeleteBookingTemplatePayload {
  @Field(() => ID, { description: 'The ID of the deleted template.' })
  deletedId: string;
}

/** Booking templates. */
@Resolver(() => BookingTemplate)
export class BookingTemplateResolver {
  @Query(() => BookingTemplateConnection, {
    description: 'The booking templates that the viewer can use or manages, sorted by name.',
  })
  bookingTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<BookingTemplate>> {
    return context.queries.bookingTemplates.list(signedIn(context), page.of(context.asked));
  }

  @Query(() => BookingTemplate, {
    nullable: true,
    description: 'A booking template by its ID. NOT_FOUND if it is hidden from the viewer.',
  })
  bookingTemplate(
    @Arg('id', () => ID, { description: 'The ID of the template.' }) id: string,
    @Ctx() context: Context,
  ): Promise<BookingTemplate> {
    return context.queries.bookingTemplates.find(signedIn(context), id, context.asked);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group that the shipments are sent for; null if the template names none.',
  })
  group(
    @Root() { groupId }: Readonly<BookingTemplate>,
    @Ctx() context: Context,
  ): Promise<Group | null> | null {
    return groupId === null ? null : context.loaders.group.load(groupId);
  }

  @FieldResolver(() => User, { description: 'The owner.' })
  owner(@Root() { ownerId }: Readonly<BookingTemplate>, @Ctx() context: Context): Promise<User> {
    return referencedUser(context, ownerId);
  }

  @FieldResolver(() => Boolean, {
    description: 'True if its owner can change name, options, group and cost centre.',
  })
  editableByOwner(@Root() { ownerEdits }: Readonly<BookingTemplate>): boolean {
    return ownerEdits === 1;
  }

  @FieldResolver(() => [CustomRole], { description: 'The custom roles whose holders can use it.' })
  async customRoles(
    @Root() { id }: Readonly<BookingTemplate>,
    @Ctx() { loaders }: Context,
  ): Promise<CustomRole[]> {
    const ids = await loaders.templateUses.load(id);
    const roles = await Promise.all(ids.map((each) => loaders.customRole.load(each)));
    return roles.filter((role) => role !== null);
  }

  @FieldResolver(() => [User], { description: 'Further users who can use it.' })
  async users(@Root() { id }: Readonly<BookingTemplate>, @Ctx() { loaders }: Context): Promise<User[]> {
    const ids = await loaders.templateUses.load(id);
    const users = await Promise.all(ids.map((each) => loaders.user.load(each)));
    return users.filter((user) => user !== null);
  }

  @Mutation(() => CreateBookingTemplatePayload, {
    nullable: true,
    description: 'Creates a booking template.',
  })
  async createBookingTemplate(
    @Arg('input', { description: 'The template.' }) input: CreateBookingTemplateInput,
    @Ctx() context: Context,
  ) {
    return { bookingTemplate: await context.services.bookingTemplates.create(signedIn(context), input) };
  }

  @Mutation(() => CopyBookingTemplatePayload, {
    nullable: true,
    description:
      'Creates a booking template with the settings of another one. The viewer owns the copy; no other user or role can use it yet.',
  })
  async copyBookingTemplate(
    @Arg('input', { description: 'The template to copy, and the name of the copy.' })
    input: CopyBookingTemplateInput,
    @Ctx() context: Context,
  ) {
    return { bookingTemplate: await context.services.bookingTemplates.copy(signedIn(context), input) };
  }

  @Mutation(() => UpdateBookingTemplatePayload, {
    nullable: true,
    description:
      'Changes a booking template. Requires the permission to manage templates; with `editableByOwner`, the owner can change all but the owner and the permitted users and roles.',
  })
  async updateBookingTemplate(
    @Arg('input', { description: 'The changes.' }) input: UpdateBookingTemplateInput,
    @Ctx() context: Context,
  ) {
    return { bookingTemplate: await context.services.bookingTemplates.update(signedIn(context), input) };
  }

  @Mutation(() => DeleteBookingTemplatePayload, {
    nullable: true,
    description: 'Deletes a booking template. Shipments that were created from it stay as they are.',
  })
  async deleteBookingTemplate(
    @Arg('id', () => ID, { description: 'The ID of the template.' }) id: string,
    @Ctx() context: Context,
  ): Promise<DeleteBookingTemplatePayload> {
    const { id: deletedId } = await context.services.bookingTemplates.delete(signedIn(context), id);
    return { deletedId };
  }
}
