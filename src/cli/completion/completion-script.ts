export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** `complete` prints fixed words only: a shell would carry out what a name of others holds. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_rolecall() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(rolecall complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _rolecall rolecall
`,
  zsh: `#compdef rolecall
_rolecall() {
  local -a found
  found=("\${(@f)$(rolecall complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "\${found[1]}" ]] && compadd -a found || _files
}
if [[ "\${funcstack[1]}" = _rolecall ]]; then _rolecall "$@"; else compdef _rolecall rolecall; fi
`,
  fish: `complete -c rolecall -a '(rolecall complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
};

/** What a shell runs at its start, so that the tabulator key completes commands and options. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
