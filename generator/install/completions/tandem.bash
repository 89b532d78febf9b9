# Completes the words of tandem in bash. The program itself says what can stand at the cursor.

_tandem() {
  local -a words=()
  local word line
  # Bash cuts '--theme=workbook' into three words.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if ((${#words[@]})) && [[ ${words[-1]} == --* && ($word == = || ${words[-1]} == *=) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  local current=${words[-1]}
  [[ $current == --*=* ]] && current=${current#*=}
  # What stands before the cursor is as it was typed: 'my folder', "my folder" or my\ folder.
  local -a plain=()
  for word in "${words[@]}"; do
    case $word in
      \'*) word=${word//\'/} ;;
      \"*) word=${word//\"/} ;;
      *) word=${word//\\/} ;;
    esac
    plain+=("$word")
  done

  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :folders)
        compopt -o filenames
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current")
        ;;
      :files)
        compopt -o filenames
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
        ;;
      *)
        line=${line%%$'\t'*}
        [[ $line == --*=* ]] && line=${line#*=}
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("$1" complete -- "${plain[@]}" 2> /dev/null)
}

complete -F _tandem tandem
