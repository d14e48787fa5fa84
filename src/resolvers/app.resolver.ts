import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AppArea, KeyFigure } from '../entities/app.enums.js';
import { User } from '../entities/user.entity.js';
import { namesIn } from '../entities/enum-list.js';
import { appAreas, keyFigures, shownInApp } from '../shield/app.js';
import { signedIn, type Context } from './context.js';
import { ViewerType } from './viewer.type.js';

/** The areas and key figures of the mobile app for the viewer. */
@Resolver(() => ViewerType)
export class ViewerAppResolver {
  @FieldResolver(() => [AppArea], {
    description:
      'The areas of the mobile app that the viewer sees: those that their permissions open, without hidden ones (PLY-16).',
  })
  async appAreas(@Ctx() context: Context): Promise<AppArea[]> {
    const viewer = signedIn(context);
    return shownInApp(appAreas, viewer, (await context.queries.users.hiddenInApp(viewer)).appAreas);
  }

  @FieldResolver(() => [KeyFigure], {
    description: 'The key figures of the mobile app that the viewer sees, by the same rule (PLY-16).',
  })
  async keyFigures(@Ctx() context: Context): Promise<KeyFigure[]> {
    const viewer = signedIn(context);
    return shownInApp(keyFigures, viewer, (await context.queries.users.hiddenInApp(viewer)).keyFigures);
  }
}

/** The areas and key figures that the mobile app hides from a user. */
@Resolver(() => User)
export class UserAppResolver {
  @FieldResolver(() => [AppArea], {
    description:
      'The areas that the mobile app hides from the user, whatever the permissions of the user (PLY-16).',
  })
  hiddenAppAreas(@Root() user: Readonly<User>): AppArea[] {
    return namesIn(user.hiddenAppAreas);
  }

  @FieldResolver(() => [KeyFigure], {
    description: 'The key figures that the mobile app hides from the user (PLY-16).',
  })
  hiddenKeyFigures(@Root() user: Readonly<User>): KeyFigure[] {
    return namesIn(user.hiddenKeyFigures);
  }
}
