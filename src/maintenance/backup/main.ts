#!/usr/bin/env node
import { runAsProcess } from '../command';
import { backupCommand } from './backup-command';

void runAsProcess(backupCommand);
