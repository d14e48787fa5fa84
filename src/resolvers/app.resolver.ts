import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AppArea, KeyFigure } from '../entities/app.enums.js';
import { User } from '../entities/user.entity.js';
import { hiddenNames } from '../queries/user/app.query.js';
import { appAreas, keyFigures, shownInApp } from '../shield/app.js';
import { signedIn, type Context } from './context.js';
import { ViewerType } from './viewer.type.js';

/** What the mobile app shows the viewer. */
@Resolver(() => ViewerType)
export class ViewerAppResolver {
  @FieldResolver(() => [AppArea], {
    description:
      'The areas of the mobile app that the viewer sees: those that their permissions open, without those that are hidden for them (PLY-16).',
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

/** What the mobile app does not show a user. */
@Resolver(() => User)
export class UserAppResolver {
  @FieldResolver(() => [AppArea], {
    description: 'The areas that the mobile app does not show the user, whatever the user may do (PLY-16).',
  })
  hiddenAppAreas(@Root() user: Readonly<User>): AppArea[] {
    return hiddenNames(user.hiddenAppAreas);
  }

  @FieldResolver(() => [KeyFigure], {
    description: 'The key figures that the mobile app does not show the user (PLY-16).',
  })
  hiddenKeyFigures(@Root() user: Readonly<User>): KeyFigure[] {
    return hiddenNames(user.hiddenKeyFigures);
  }
}
