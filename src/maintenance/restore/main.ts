#!/usr/bin/env node
import { runAsProcess } from '../command';
import { restoreCommand } from './restore-command';

void runAsProcess(restoreCommand);
