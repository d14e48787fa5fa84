import { Field, InputType } from 'type-graphql';
import { Text } from '../../text/kinds.js';

/** A file that is about to come. */
@InputType({ description: 'A file that is about to come.' })
export class CreateUploadInput {
  @Field({ description: "The file's name, as people know it; no path." })
  @Text('FILE_NAME', { most: 255, needed: 'A file name is needed.' })
  filename: string;
}
