# Completes the words of tandem in fish. The program itself says what can stand at the cursor.

function __tandem_words
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    set -l option (string match -r '^--[^=]*=' -- $current)
    for line in ($program complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':folders'
                string replace -r '^' -- "$option" (__fish_complete_directories (string replace -r '^--[^=]*=' '' -- $current))
            case ':files'
                string replace -r '^' -- "$option" (__fish_complete_path (string replace -r '^--[^=]*=' '' -- $current))
            case '*'
                echo $line
        end
    end
end

complete -c tandem -f -a '(__tandem_words)'
