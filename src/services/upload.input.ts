import { Matches, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** A file that is about to come. */
@InputType({ description: 'A file that is about to come.' })
export class CreateUploadInput {
  @Field({ description: "The file's name, as people know it; no path." })
  @Matches(/\S/, { message: 'A file name is needed.' })
  @Matches(/^[^/\\\p{Cc}]*$/u, { message: 'A file name has no slashes and no control characters.' })
  @MaxLength(255, { message: 'At most 255 characters are possible.' })
  filename: string;
}
