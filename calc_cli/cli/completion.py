"""Scripts by which bash, zsh and fish complete a command line: made of the declarations, and run without `dx`.

A script holds every verb, option, choice and rule name, so that no key waits for a program to start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from shlex import quote

from calc_cli.cli import app
from calc_cli.cli.declared import Parameter, parameters
from calc_cli.grading.exercises import practised
from calc_cli.rules import RULES

_BASH = r"""# dx completion for bash:  eval "$(dx completion bash)"
_dx() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} lead="" quote="" IFS=$'\n'
    local verb="" typed="" files="" value="" word words="" options="" before=""
    [[ $cur == = ]] && cur=""
    [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}
    if [[ $cur == --*=* ]]; then  # where = does not end a word
        prev=${cur%%=*} lead=${cur%%=*}= cur=${cur#*=}
    fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == = ]] && continue
        [[ -n $value ]] && { value=""; continue; }
        case $word in
            -f|-[a-zA-Z]*f|--file) files=1 ;;
            @valued@) value=1 ;;
            -*) ;;
            @verbs@) [[ -z $typed && -z $files ]] && verb=$word; typed=1 ;;
            *) typed=1 ;;
        esac
    done
    COMPREPLY=()
    case $cur in [\"\']*) quote=${cur:0:1} cur=${cur:1} ;; esac
    cur=${cur//\\/}
    case "$verb $prev" in
        @list_options@) [[ $cur == *,* ]] && before=${cur%,*}, ;;
    esac
    case "$verb $prev" in
@choices@
        @file_options@) files=1 ;;
        @valued_options@) return ;;
        *) case "$verb" in
@words@
        esac
        [[ $cur == -* ]] && words=$options
        [[ -z $verb && ( -n $typed || -n $files ) && $cur != -* ]] && words=""
        case $verb in @file_verbs@) files=1 ;; esac ;;
    esac
    set -f  # what is found is no pattern
    for word in $words; do
        word=$before$word
        [[ $word == "$cur"* ]] || continue
        [[ -z $quote ]] && word=$(printf %q "$word") && word=${word//\\,/,}
        COMPREPLY+=("$lead$word")
    done
    set +f
    if [[ -z $words && -n $files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}
complete -o bashdefault -o default -F _dx dx
"""

_ZSH = r"""#compdef dx
# dx completion for zsh:  dx completion zsh > a file named _dx in a folder of $fpath
_dx() {
    local cur=${words[CURRENT]} prev=${words[CURRENT-1]} verb="" typed="" files="" value="" word
    local -a found options
    if [[ $cur == --*=* ]]; then
        prev=${cur%%=*}
        compset -P '*='
    fi
    for word in ${words[2,CURRENT-1]}; do
        [[ -n $value ]] && { value=""; continue; }
        case $word in
            -f|-[a-zA-Z]*f|--file) files=1 ;;
            @valued@) value=1 ;;
            -*) ;;
            @verbs@) [[ -z $typed && -z $files ]] && verb=$word; typed=1 ;;
            *) typed=1 ;;
        esac
    done
    case "$verb $prev" in @list_options@) compset -P '*,' ;; esac
    case "$verb $prev" in
@choices@
        @file_options@) _files; return ;;
        @valued_options@) return ;;
        *) case "$verb" in
@words@
        esac
        [[ $cur == -* ]] && found=("${options[@]}")
        [[ -z $verb && ( -n $typed || -n $files ) && $cur != -* ]] && found=()
        case $verb in @file_verbs@) files=1 ;; esac ;;
    esac
    (( ${#found} )) && _describe dx found && return
    [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _dx ]]; then _dx "$@"; else compdef _dx dx; fi
"""

_FISH = r"""# dx completion for fish:  dx completion fish > ~/.config/fish/completions/dx.fish
function __dx_verb  # the verb, or "none yet", or "" where no verb can come any more
    set -l value ""
    set -l found "none yet"
    for word in (commandline -opc)[2..]
        if test -n "$value"
            set value ""
        else if contains -- $word @valued@
            set value 1
        else if string match -qr -- '^(-[a-zA-Z]*f|--file)$' $word
            set found ""
        else if string match -q -- '-*' $word
        else if contains -- $word @verbs@; and test "$found" = "none yet"
            echo $word
            return
        else
            set found ""
        end
    end
    echo $found
end
"""

#: What the values of some options are that have no fixed choices of their own.
VALUES: dict[str, tuple[str, ...]] = {
    "--rules": practised(),
    "--estimate": ("secant", "central", "savitzky-golay"),
}
#: Those that take several, with commas between.
_LISTS = ("--rules",)
_HELP = ("--help", "Show what can be asked.")


def bash() -> str:
    """The script for bash."""

    def listed(name: str, pairs: list[tuple[str, str]]) -> str:
        return f"{name}=$'" + "\\n".join([_escaped(word) for word, _ in pairs]) + "'"

    return _filled(_BASH, "words", listed)


def zsh() -> str:
    """The script for zsh."""

    def listed(name: str, pairs: list[tuple[str, str]]) -> str:
        rows = [quote(word.replace(":", "\\:") + (f":{said}" if said else "")) for word, said in pairs]
        return f"{name}=({' '.join(rows)})"

    return _filled(_ZSH, "found", listed)


def fish() -> str:
    """The script for fish."""
    valued = sorted({s for verb in app.VERBS for p in _options(verb) if p.takes_value for s in p.spellings})
    rows = [_FISH.replace("@verbs@", " ".join(filter(None, app.VERBS))).replace("@valued@", " ".join(valued))]
    for verb in app.VERBS:
        said_to_be = f'test (__dx_verb) = "{verb}"'
        for word, said in _words(verb):
            condition = said_to_be if verb else 'test (__dx_verb) = "none yet"'
            rows.append(f"complete -c dx -n {quote(condition)} -f -a {quote(quote(word))} -d {quote(said)}")
        condition = said_to_be if verb else 'contains -- (__dx_verb) "none yet" ""'
        for p in _options(verb):
            names = [f"-l {s[2:]}" if s[:2] == "--" else f"-s {s[1:]}" for s in p.spellings]
            choices = _choices(p)
            offered = quote(" ".join(map(quote, choices)))
            if any(s in _LISTS for s in p.spellings):
                offered = quote(f"(__fish_complete_list , {quote(_printed(choices))})")
            values = " -r" if _is_file(p) else f" -x -a {offered}" if p.takes_value else ""
            rows.append(f"complete -c dx -n {quote(condition)} {' '.join(names)}{values} -d {quote(_said(p))}")
    rows.append(f"complete -c dx -s h -l help -d {quote(_HELP[1])}")
    return "\n".join(rows)


def _printed(words: Iterable[str]) -> str:
    """The fish command that prints the words, a line each."""
    return f"string split , -- {quote(','.join(words))}"


#: By the name of the shell.
SHELLS: dict[str, Callable[[], str]] = {"bash": bash, "zsh": zsh, "fish": fish}


def _filled(script: str, found: str, listed: Callable[[str, list[tuple[str, str]]], str]) -> str:
    """A script in the syntax that bash and zsh share; `listed` gives a variable words with what is said of them."""
    choices: list[str] = []
    words: list[str] = []
    valued: set[str] = set()
    files: list[str] = []
    lists: list[str] = []
    others: list[str] = []
    for verb in app.VERBS:
        options = [_HELP]
        for p in _options(verb):
            options += [(spelling, _said(p)) for spelling in p.spellings if spelling[:2] == "--"]
            cases = [f'"{verb} {spelling}"' for spelling in p.spellings]
            if p.takes_value:
                valued.update(p.spellings)
            if any(s in _LISTS for s in p.spellings):
                lists.extend(cases)
            if _choices(p):
                choices.append(f"        {'|'.join(cases)}) {listed(found, [(c, '') for c in _choices(p)])} ;;")
            elif p.takes_value:
                (files if _is_file(p) else others).extend(cases)
        words.append(f'            "{verb}") {listed(found, _words(verb))}; {listed("options", options)} ;;')
    for mark, text in {
        "@verbs@": "|".join(filter(None, app.VERBS)),
        "@valued@": "|".join(sorted(valued)),
        "@choices@": "\n".join(choices),
        "@list_options@": "|".join(lists),
        "@file_options@": "|".join(files),
        "@valued_options@": "|".join(others),
        "@words@": "\n".join(words),
        "@file_verbs@": "|".join([verb for verb in app.VERBS if any(map(_is_file, _arguments(verb)))]),
    }.items():
        script = script.replace(mark, text)
    return script.rstrip("\n")


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


def _arguments(verb: str) -> list[Parameter]:
    return [p for p in parameters(app.function(verb)) if not p.spellings]


def _choices(p: Parameter) -> tuple[str, ...]:
    """The values to choose from, if the choice is limited."""
    return p.choices or next((VALUES[s] for s in p.spellings if s in VALUES), ())


def _is_file(p: Parameter) -> bool:
    return p.settings.get("metavar") == "FILE"


def _said(p: Parameter) -> str:
    return str(p.settings.get("help", ""))


def _first_line(verb: str) -> str:
    return (app.function(verb).__doc__ or "").partition("\n")[0]


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("'", "\\'")
