#!/usr/bin/zsh -f
# Words are completed in bash, zsh and fish as people do it: what is typed, the tabulator key, and what then stands there.
#
# usage: shells.zsh PREFIX SOURCE_FOLDER WORK_FOLDER
emulate -R zsh
setopt extended_glob
zmodload zsh/zpty

prefix=$1 source=$2 work=$3
failures=0

rm -rf $work
mkdir -p "$work/my evening"
cp -r $source/tests/cli/project/. "$work/my evening"
cp -r $prefix/share/tandem/templates/{themes,variants,pages} "$work/my evening/templates"
cd $work
export PATH=$prefix/bin:$PATH TERM=dumb HOME=$work

fail() {
  print -r -u2 "FAILED: $*"
  ((++failures))
}

# What `typed` becomes with the tabulator key, in the shell that runs in the terminal 'shell'. Ctrl-A and Ctrl-E put a
# command around it that prints each word in brackets.
completed() { # TYPED
  local seen= part
  zpty -w -n shell "$1"$'\t'
  sleep 0.1  # a key that follows at once may end a completion
  zpty -w -n shell $'\001printf "<%s>" \005 END\n'
  for _ in {1..200}; do
    while zpty -r -t shell part; do seen+=$part; done
    if [[ $seen == (#b)*(\<tandem\>*)\<END\>* ]]; then
      print -r -- $match[1]
      return
    fi
    sleep 0.05
  done
  print -r -- "nothing; seen: $seen"
}

expect() { # SHELL TYPED WORD…
  local shell=$1 typed=$2
  shift 2
  local wanted got
  wanted=$(printf '<%s>' tandem "$@")
  got=$(completed $typed)
  [[ $got == $wanted ]] || fail "$shell: '$typed' became $got, not $wanted"
}

try_all() { # SHELL
  expect $1 'tandem bui' build
  expect $1 'tandem help gal' help gallery
  expect $1 'tandem build --coll' build --collate
  expect $1 'tandem handout --project "my evening" list' handout --project 'my evening' listening
  expect $1 'tandem handout --project my\ evening listening shar' handout --project 'my evening' listening shared-meal
  expect $1 'tandem build --project "my evening" --theme clin' build --project 'my evening' --theme clinic
  expect $1 'tandem build --project "my evening" --theme=clin' build --project 'my evening' --theme=clinic
  expect $1 'tandem build --project "my evening" --variant larg' build --project 'my evening' --variant large-print
  expect $1 'tandem gallery --project "my evening" --block paired' gallery --project 'my evening' --block paired-scale
  expect $1 'tandem build --fillable bo' build --fillable both
  expect $1 'tandem explain unknown-k' explain unknown-key
  expect $1 'tandem list evi' list evidence
}

zpty shell "bash --norc --noprofile -i"
zpty -w shell "bind 'set enable-bracketed-paste off'; PS1=; source $prefix:q/share/bash-completion/completions/tandem"
try_all bash
expect bash 'tandem build my' build 'my evening/'
expect bash 'tandem build --output=my' build '--output=my evening/'
zpty -d shell

zpty shell "zsh -f -i"
zpty -w shell "unset zle_bracketed_paste; PS1=; fpath=($prefix:q/share/zsh/vendor-completions \$fpath); autoload -Uz compinit; compinit -u -d $work/dump; bindkey -e"
try_all zsh
expect zsh 'tandem build my' build 'my evening'  # the slash goes when the line is done
expect zsh 'tandem build --output=my' build '--output=my evening'
zpty -d shell

# fish says itself what it would offer.
offered() { # TYPED
  fish --no-config -c "source $prefix:q/share/fish/vendor_completions.d/tandem.fish; complete -C $1:q" | cut -f 1
}
expect_offered() { # TYPED WORD…
  local typed=$1 got
  shift
  got=(${(f)"$(offered $typed)"})
  [[ "${got[*]}" == "$*" ]] || fail "fish: for '$typed' it offers '$got', not '$*'"
}
expect_offered 'tandem bui' build
expect_offered 'tandem help gal' gallery
expect_offered 'tandem build --co' --collate --color --column --couple
expect_offered 'tandem handout --project "my evening" ' listening one-thing resources shared-meal
expect_offered 'tandem build --project "my evening" --theme=clin' --theme=clinic
expect_offered 'tandem build --fillable ' both no yes
expect_offered 'tandem build m' 'my evening/'
expect_offered 'tandem build --output=m' '--output=my evening/'
exit $((failures > 0))
