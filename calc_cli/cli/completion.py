"""Scripts by which bash, zsh and fish complete a command line: made of the declarations, and run without `dx`.

A script holds every verb, option, choice and rule name, so that no key waits for a program to start.
"""

from __future__ import annotations

from collections.abc import Callable
from shlex import quote

from calc_cli.cli import app
from calc_cli.cli.declared import Parameter, parameters
from calc_cli.rules import RULES

_BASH = r"""# dx completion for bash:  eval "$(dx completion bash)"
_dx() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb="" word found IFS=$'\n'
    [[ $cur == = ]] && cur=""
    [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            @verb_patterns@) verb=$word; break ;;
        esac
    done
    case "$verb $prev" in
@choices@
        *" -f"|*" --file"|*" --save"|*" --data") compopt -o filenames; COMPREPLY=($(compgen -f -- "$cur")); return ;;
        *) case "$verb" in
@options@
        esac ;;
    esac
    COMPREPLY=()
    cur=${cur//\\/}
    for word in $found; do
        [[ $word == "$cur"* ]] && COMPREPLY+=("$(printf %q "$word")")
    done
}
complete -o bashdefault -o default -F _dx dx
"""

_ZSH = r"""#compdef dx
# dx completion for zsh:  dx completion zsh > a file named _dx in a folder of $fpath
_dx() {
    local cur=${words[CURRENT]} prev=${words[CURRENT-1]} verb="" word
    local -a found
    if [[ $cur == --*=* ]]; then
        prev=${cur%%=*}
        compset -P '*='
    fi
    for word in ${words[2,CURRENT-1]}; do
        case $word in
            @verb_patterns@) verb=$word; break ;;
        esac
    done
    case "$verb $prev" in
@choices@
        *" -f"|*" --file"|*" --save"|*" --data") _files; return ;;
        *) case "$verb" in
@options@
        esac ;;
    esac
    _describe dx found && return
    _files
}
if [[ $funcstack[1] == _dx ]]; then _dx "$@"; else compdef _dx dx; fi
"""

_FISH = r"""# dx completion for fish:  dx completion fish > ~/.config/fish/completions/dx.fish
function __dx_verb
    for word in (commandline -opc)[2..]
        if contains -- $word @verbs@
            echo $word
            return
        end
    end
    echo ""
end
"""


def bash() -> str:
    """The script for bash."""
    return _filled(_BASH, lambda pairs: "found=" + "$'" + "\\n".join([_escaped(word) for word, _ in pairs]) + "'")


def zsh() -> str:
    """The script for zsh."""

    def listed(pairs: list[tuple[str, str]]) -> str:
        rows = [quote(word.replace(":", "\\:") + (f":{said}" if said else "")) for word, said in pairs]
        return f"found=({' '.join(rows)})"

    return _filled(_ZSH, listed)


def fish() -> str:
    """The script for fish."""
    rows = [_FISH.replace("@verbs@", " ".join(filter(None, app.VERBS)))]
    for verb in app.VERBS:
        condition = f'test (__dx_verb) = "{verb}"'
        lead = f"complete -c dx -n {quote(condition)}"
        for word, said in _words(verb):
            rows.append(f"{lead} -f -a {quote(quote(word))} -d {quote(said)}")
        for p in _options(verb):
            names = [f"-l {s[2:]}" if s[:2] == "--" else f"-s {s[1:]}" for s in p.spellings]
            values = f" -x -a {quote(' '.join(p.choices))}" if p.choices else " -r" if p.takes_value else ""
            rows.append(f"{lead} {' '.join(names)}{values} -d {quote(_said(p))}")
    return "\n".join(rows)


#: By the name of the shell.
SHELLS: dict[str, Callable[[], str]] = {"bash": bash, "zsh": zsh, "fish": fish}


def _filled(script: str, listed: Callable[[list[tuple[str, str]]], str]) -> str:
    """A script in the syntax that bash and zsh share; `listed` writes words with what is said of them."""
    choices, options = [], []
    for verb in app.VERBS:
        words = _words(verb)
        for p in _options(verb):
            words += [(spelling, _said(p)) for spelling in p.spellings if spelling[:2] == "--"]
            if p.choices:
                cases = "|".join([f'"{verb} {spelling}"' for spelling in p.spellings])
                choices.append(f"        {cases}) {listed([(c, '') for c in p.choices])} ;;")
        options.append(f'            "{verb}") {listed(words)} ;;')
    verbs = "|".join(filter(None, app.VERBS))
    script = script.replace("@verb_patterns@", verbs).replace("@choices@", "\n".join(choices))
    return script.replace("@options@", "\n".join(options)).rstrip("\n")


def _words(verb: str) -> list[tuple[str, str]]:
    """The words that can stand after a verb, and what is said of each."""
    if verb == "":
        return [(name, _first_line(name)) for name in app.VERBS if name]
    if verb == "rules":
        return [(rule.name, rule.says) for rule in RULES]
    if verb == "completion":
        return [(name, "") for name in SHELLS]
    return []


def _options(verb: str) -> list[Parameter]:
    return [p for p in parameters(app.function(verb)) if p.spellings and not p.hidden]


def _said(p: Parameter) -> str:
    return str(p.settings.get("help", ""))


def _first_line(verb: str) -> str:
    return (app.function(verb).__doc__ or "").partition("\n")[0]


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("'", "\\'")
