import { Field, InputType } from 'type-graphql';
import { CreateUploadCommand } from '../services/shipment/shipment.commands.js';
import { InputOf } from './input-of.js';

/** A file that is about to come. */
@InputType({ description: 'A file that is about to come.' })
@InputOf(CreateUploadCommand)
export class CreateUploadInput {
  @Field({ description: "The file's name, as people know it; no path." })
  filename: string;
}
