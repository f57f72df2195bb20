import { Injectable } from '@nestjs/common';
import { AuthzenSettings } from '../config/settings';
import { SubjectTypes } from './evaluation/subject-types';
import type { KnownResources } from './resources/known-resources';
import { readResourcesFile } from './resources/read-resources-file';

/** What the operator configures about requests and answers. */
@Injectable()
export class AuthzenOptions {
  readonly known: KnownResources;
  readonly subjectTypes: SubjectTypes;
  /** What an answer contains, unless the request specifies it. */
  readonly answers: 'full' | 'minimal';

  /** Throws InvalidSettingsError for a file of resources that cannot be used. */
  constructor(settings: AuthzenSettings) {
    this.known = readResourcesFile(settings.resourcesFile);
    this.subjectTypes = new SubjectTypes(settings.subjectTypes);
    this.answers = settings.answers;
  }
}
