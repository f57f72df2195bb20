#!/usr/bin/env node
import { runAsProcess } from '../command';
import { rotateCommand } from './rotate-command';

void runAsProcess(rotateCommand);
