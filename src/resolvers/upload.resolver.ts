import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Upload } from '../entities/upload.entity.js';
import { signedIn, type Context } from './context.js';
import { CreateUploadInput } from './upload.input.js';
import { payloadOf } from './payload.js';

const CreateUploadPayload = payloadOf('CreateUpload', 'upload', Upload);

/** Uploads of files. */
@Resolver()
export class UploadResolver {
  @Mutation(() => CreateUploadPayload, {
    nullable: true,
    description:
      'Creates an upload with a URL to which one PDF can be PUT within a day. RATE_LIMITED if the viewer or the account has too many open uploads.',
  })
  async createUpload(
    @Arg('input', { description: 'The file.' }) input: CreateUploadInput,
    @Ctx() context: Context,
  ) {
    return { upload: await context.services.uploads.create(signedIn(context), input) };
  }
}
