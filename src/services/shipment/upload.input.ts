import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

/** A file to upload. */
@InputType({ description: 'A file to upload.' })
export class CreateUploadInput {
  @Field({ description: 'The name of the file as people know it, without a path.' })
  @Text('FILE_NAME', { most: 255, needed: 'A file name is needed.' })
  filename: string;
}
