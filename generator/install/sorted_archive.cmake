# CPack runs this on the packages it has made: the archive's files get an order, an owner and a time that do not depend on
# who packed them where. (Those of a Debian package have that already.)
foreach(archive ${CPACK_PACKAGE_FILES})
  if(NOT archive MATCHES "\\.tar\\.gz$")
    continue()
  endif()
  set(folder ${archive}.unpacked)
  file(ARCHIVE_EXTRACT INPUT ${archive} DESTINATION ${folder})
  execute_process(
    COMMAND tar --create --sort=name --owner=0 --group=0 --numeric-owner --mode=go=rX,u+w --mtime=@$ENV{SOURCE_DATE_EPOCH}
      --format=ustar -C ${folder} ${CPACK_PACKAGE_FILE_NAME}
    COMMAND gzip -9n
    OUTPUT_FILE ${archive} COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE_RECURSE ${folder})
endforeach()
